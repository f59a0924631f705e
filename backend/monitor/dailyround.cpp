// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/dailyround.h"

#include "core/backoff.h"
#include "core/signalwait.h"
#include "monitor/watchlist.h"

#include <utility>

namespace xsc::monitor {

DailyRound::DailyRound(const xapi::Inventory *inventory, QString hostUuid, Times times, QString trouble,
                       Duty duty, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_hostUuid(std::move(hostUuid))
    , m_times(times)
    , m_trouble(std::move(trouble))
    , m_duty(std::move(duty))
{
    connect(inventory, &xapi::Inventory::changed, this, &DailyRound::note);
    note();
}

DailyRound::~DailyRound() { m_stop.request_stop(); }

void DailyRound::note()
{
    if (isCoordinator(*m_inventory, m_hostUuid) && !std::exchange(m_isRunning, true))
        run(this);
}

QCoro::Task<void> DailyRound::run(QPointer<DailyRound> self)
{
    const Patience whileRunning{QDeadlineTimer(QDeadlineTimer::Forever), self->m_stop.get_token()};
    BackOff backOff(self->m_times.firstRetry, self->m_times.lastRetry);
    auto wait = self->m_times.settle;
    for (;;) {
        co_await pause(wait, whileRunning);
        if (!self || whileRunning.isOver())
            co_return;
        if (!isCoordinator(*self->m_inventory, self->m_hostUuid))
            break;
        const auto done = co_await self->m_duty(whileRunning);
        if (!self || whileRunning.isOver())
            co_return;
        self->m_trouble.note({}, done);
        if (done)
            backOff.reset();
        wait = done ? self->m_times.pace : backOff.next();
    }
    self->m_isRunning = false;
}

} // namespace xsc::monitor
