// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/drain.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace xsc::simulator {

using namespace std::chrono_literals;

void drain(const std::function<bool()> &isDone, std::chrono::milliseconds time)
{
    const QDeadlineTimer deadline(time);
    // Wakes a loop in which nothing happens, so that the deadline is seen.
    QTimer tick;
    tick.start(10ms);
    while (!isDone() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace xsc::simulator
