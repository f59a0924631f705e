// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "net/tcpoptions.h"
#include "xapi/records.h"

#include <QStringList>

namespace xsc::guest {

enum class Mode { Ssh, Tls };

//! What XAPI's records say of the way to a VM's engine.
struct GuestSettings
{
    xapi::VmRef vm;
    QString vmUuid;
    QString vmName;
    Mode mode = Mode::Ssh;
    QString user;            //!< SSH account; default core
    QStringList addresses{}; //!< in the order to be tried: override, 169.254.*, IPv4, IPv6
    quint16 port = 0;        //!< 22 or 2376 unless xscontainer-port says otherwise
    QString engineSocket{};  //!< path in the guest; default /var/run/docker.sock
    QByteArray pinnedHostKey{};
    QString clientCertSecret{}, clientKeySecret{}, caCertSecret{}; //!< uuids
    QString privateKeySecret{};                                    //!< uuid, pool-wide
    QString ed25519KeySecret{}; //!< uuid, pool-wide; empty: the pool has no such key
    //! Not of the records: how soon the machine is taken for gone.
    net::PeerWatch peerWatch = net::PeerWatch::Usual;
    bool operator==(const GuestSettings &) const = default;
};

//! Fails, in this order, with NotFound (halted: code {"VM_NOT_RUNNING"}; no guest metrics or no address: code
//! {"NO_ADDRESS"}) and Invalid (mode unknown, port out of range, engine socket no path, no pool key: code
//! {"NO_POOL_KEY"}, no TLS files: code {"NO_TLS_FILES"}).
[[nodiscard]] Result<GuestSettings> guestSettings(const xapi::PoolRecord &pool, const xapi::VmRecord &vm,
                                                  const xapi::GuestMetricsRecord *metrics);

//! What the records say that can be neither wrong nor missing: no addresses, port or engine socket.
[[nodiscard]] GuestSettings plainSettings(const xapi::PoolRecord &pool, const xapi::VmRecord &vm);

//! Addresses of \a metrics worth trying, in order: 169.254.*, IPv4, IPv6. Text that is no address, and
//! addresses that lead nowhere from outside, are left out.
[[nodiscard]] QStringList reportedAddresses(const xapi::GuestMetricsRecord &metrics);

//! other_config xscontainer-monitor is True, in any case.
[[nodiscard]] bool isManaged(const xapi::VmRecord &vm);

} // namespace xsc::guest
