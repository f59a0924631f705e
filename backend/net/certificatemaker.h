// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "net/tlsstream.h"

#include <QStringList>

namespace xsc::net {

enum class KeyKind { Rsa2048, Rsa4096, EcP256, EcP384 };

enum class CertificateUse { Server, Client };

//! What a certificate shall say. Names and addresses become its subject alternative names.
struct CertificatePlan
{
    QString commonName;
    QStringList dnsNames;
    QStringList addresses;
    KeyKind key = KeyKind::EcP256;
    CertificateUse use = CertificateUse::Server;
    int days = 3650;
};

//! Certificates and their keys, made in memory: nothing touches a disk. Errors: Invalid (a name or address
//! that does not fit into a certificate, an authority that cannot be read), Internal.
[[nodiscard]] Result<TlsIdentity> makeAuthority(const QString &commonName, KeyKind key = KeyKind::EcP256,
                                                int days = 3650);
[[nodiscard]] Result<TlsIdentity> makeCertificate(const TlsIdentity &authority, const CertificatePlan &plan);
[[nodiscard]] Result<TlsIdentity> makeSelfSigned(const CertificatePlan &plan);

//! SHA-256 of the first certificate in \a pem, as TlsSettings::pinnedSha256; empty when there is none.
[[nodiscard]] QString certificateSha256(const QByteArray &pem);

} // namespace xsc::net
