// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"

#include <QDateTime>

namespace xsc::monitor {

enum class WatchPhase { Connecting, Connected, Failing };

//! How the watching of one VM stands now. All of it but uuid and times may come from a guest.
struct VmReport
{
    QString uuid;
    QString name;
    WatchPhase phase = WatchPhase::Connecting;
    QDateTime since;       //!< when the phase began
    QDateTime lastContact; //!< with the engine; invalid: none yet
    QString engine;        //!< e.g. "docker 20.10.24"; empty: not known yet
    QString code;          //!< of the failure, e.g. KEY_REFUSED
    QString failure;
    bool operator==(const VmReport &) const = default;
};

//! What a running monitor says of itself.
struct MonitorReport
{
    qint64 pid = 0;
    QDateTime since;       //!< when it began
    bool hasXapi = false;  //!< XAPI's events are followed
    QDateTime xapiContact; //!< invalid: none yet
    QString xapiFailure;
    QList<VmReport> vms; //!< by name
    bool operator==(const MonitorReport &) const = default;
};

//! One line, with its end. Times are UTC.
[[nodiscard]] QByteArray reportLine(const MonitorReport &report);
//! Errors: Protocol.
[[nodiscard]] Result<MonitorReport> readReport(const QByteArray &line);

//! The line that asks for it at the monitor's socket, without its end.
inline constexpr char reportRequest[] = "xscontainer-status/1";

//! Asks the monitor that listens at \a socketPath. Errors: NotFound (none runs), Network, Timeout, Trust
//! (what listens is not root's), Protocol, Limit.
[[nodiscard]] Task<MonitorReport> askForReport(QString socketPath, Patience patience);

} // namespace xsc::monitor
