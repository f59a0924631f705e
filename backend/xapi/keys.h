// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QStringList>

//! The other_config keys by which clients, dom0 and guests agree. Those of the original product keep their
//! spelling and meaning for ever.
namespace xsc::xapi::keys {

// VM.other_config
inline const QString monitor = QStringLiteral("xscontainer-monitor");       //!< "True"/"False", any case
inline const QString mode = QStringLiteral("xscontainer-mode");             //!< ssh (default) or tls
inline const QString username = QStringLiteral("xscontainer-username");     //!< default core
inline const QString sshHostKey = QStringLiteral("xscontainer-sshhostkey"); //!< base64
inline const QString tlsClientCert = QStringLiteral("xscontainer-tls-client-cert"); //!< uuid of a secret
inline const QString tlsClientKey = QStringLiteral("xscontainer-tls-client-key");
inline const QString tlsCaCert = QStringLiteral("xscontainer-tls-ca-cert");
inline const QString dockerPs = QStringLiteral("docker_ps");
inline const QString dockerInfo = QStringLiteral("docker_info");
inline const QString dockerVersion = QStringLiteral("docker_version");
// ours
inline const QString address = QStringLiteral("xscontainer-address");            //!< overrides guest metrics
inline const QString port = QStringLiteral("xscontainer-port");                  //!< SSH or TLS port
inline const QString engineSocket = QStringLiteral("xscontainer-engine-socket"); //!< path in the guest
inline const QString state = QStringLiteral("xscontainer-state"); //!< small JSON: age and reason

//! What a monitor publishes about a VM, and removes when it ends.
inline const QStringList published{dockerPs, dockerInfo, dockerVersion, state};

// pool.other_config
inline const QString privateKeySecret = QStringLiteral("xscontainer-private-secret-uuid");
inline const QString publicKeySecret = QStringLiteral("xscontainer-public-secret-uuid");
inline const QString nextPrivateKeySecret =
    QStringLiteral("xscontainer-next-private-secret-uuid"); //!< ours: the key that VMs get beforehand
inline const QString formerPublicKey =
    QStringLiteral("xscontainer-former-public-key"); //!< ours: the line that VMs are still to drop
// ours: the same of the pair beside it, for servers that take no RSA
inline const QString ed25519PrivateKeySecret = QStringLiteral("xscontainer-ed25519-private-secret-uuid");
inline const QString ed25519PublicKeySecret = QStringLiteral("xscontainer-ed25519-public-secret-uuid");
inline const QString nextEd25519PrivateKeySecret =
    QStringLiteral("xscontainer-next-ed25519-private-secret-uuid");
inline const QString formerEd25519PublicKey = QStringLiteral("xscontainer-former-ed25519-public-key");
inline const QString useManagementNetwork =
    QStringLiteral("xscontainer-use-hostinternalnetwork"); //!< 1, yes, true or on

// VDI.other_config and VBD.other_config
inline const QString configDrive = QStringLiteral("config-drive"); //!< "True" on those of a config drive
inline const QString making = QStringLiteral(
    "xscontainer-making"); //!< ours, of VIFs and secrets too: one-time uuid of the call that has made it
inline const QString tlsDisc =
    QStringLiteral("xscontainer-tls-disc"); //!< ours: uuid of the VM that it is for
inline const QString formerDisc =
    QStringLiteral("xscontainer-former-disc"); //!< ours, beside it: uuid of the disc that was in the drive
inline const QString discDrive = QStringLiteral("xscontainer-disc-drive"); //!< ours, beside it: its uuid

// secret.other_config
inline const QString madeAt = QStringLiteral("xscontainer-made-at"); //!< ours: time in UTC, ISO 8601

// network.other_config
inline const QString managementNetwork =
    QStringLiteral("is_host_internal_management_network"); //!< "true" on the one that joins dom0 and VMs

//! Name of the message about a VM that cannot be watched; the original's.
inline const QString cannotMonitor = QStringLiteral("Container Management cannot monitor VM");

//! host.call_plugin's name for us.
inline const QString plugin = QStringLiteral("xscontainer");

} // namespace xsc::xapi::keys
