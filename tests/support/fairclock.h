// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace xsc::test {

//! How long something takes on a machine that has time for us: counts the time in which this thread's event
//! loop turns without being kept waiting.
class FairClock
{
public:
    FairClock();

    [[nodiscard]] std::chrono::milliseconds elapsed() const;

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    std::chrono::nanoseconds m_time{0};
};

} // namespace xsc::test
