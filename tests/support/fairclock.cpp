// SPDX-License-Identifier: BSD-2-Clause
#include "fairclock.h"

#include <algorithm>

namespace xsc::test {

using namespace std::chrono_literals;

namespace {

constexpr auto pace = 10ms;
constexpr std::chrono::nanoseconds mostOfATick = 2 * pace;

} // namespace

FairClock::FairClock()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout([this] { tick(); });
    m_timer.start(pace);
    m_sinceTick.start();
}

void FairClock::tick()
{
    m_time += std::min(mostOfATick, std::chrono::nanoseconds(m_sinceTick.nsecsElapsed()));
    m_sinceTick.restart();
}

std::chrono::milliseconds FairClock::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_time);
}

} // namespace xsc::test
