// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "monitor/watchtimes.h"
#include "xapi/calls.h"

namespace xsc::monitor {

//! The XAPI message (keys::cannotMonitor, priority 3) about one VM that cannot be watched, and when it is
//! due: AlarmTimes::silence after the guest was to be expected to answer, that is, after the latest of: it
//! answered, watching began, the way to it changed, XAPI came back, and what its last boot may take. Whoever
//! raised a message before us (a monitor that was killed, that of another host), it is one and the same:
//! raise() takes it over, clear() removes it. One call at a time.
class Alarm
{
public:
    using Clock = std::chrono::steady_clock;

    Alarm(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QString vmUuid, AlarmTimes times);

    //! The guest answers, or is to be expected to from now on.
    void expectAnew();
    //! When to raise(); never while it is raised.
    [[nodiscard]] Clock::time_point dueAt() const;
    //! Sees to it that there is exactly one message, or finds that the VM may still be booting: dueAt() is
    //! later then, as it is after a failure.
    [[nodiscard]] Task<> raise(Error why, Patience patience);

    //! False while there may be a message, also one of before our time.
    [[nodiscard]] bool isSurelyClear() const { return m_isSurelyClear; }
    [[nodiscard]] Task<> clear(Patience patience);

private:
    [[nodiscard]] Task<std::chrono::milliseconds> bootTimeLeft(QString cause, Patience patience);
    [[nodiscard]] Task<> ensureMessage(QString text, Patience patience);

    std::shared_ptr<xapi::Session> m_session;
    xapi::VmRef m_vm;
    QString m_vmUuid;
    AlarmTimes m_times;
    Clock::time_point m_due;
    bool m_isRaised = false;
    bool m_isSurelyClear = false;
};

} // namespace xsc::monitor
