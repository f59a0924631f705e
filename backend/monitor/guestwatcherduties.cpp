// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/guestwatcher.h"

#include "core/log.h"
#include "core/signalwait.h"

#include <QSet>

#include <algorithm>

// What a watcher does while it is connected.
namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Those of containers that a published list may have no room for.
bool changesCounts(const docker::Event &event)
{
    static const QSet<QString> actions{u"create"_s,  u"start"_s, u"die"_s,     u"died"_s,   u"pause"_s,
                                       u"unpause"_s, u"stop"_s,  u"destroy"_s, u"remove"_s, u"commit"_s};
    return event.type == "image"_L1 || actions.contains(event.action);
}

} // namespace

void GuestWatcher::noteEvents(const QList<docker::Event> &events)
{
    m_listIsOld = true;
    m_eventAt = Clock::now();
    m_infoIsOld = m_infoIsOld || std::any_of(events.begin(), events.end(), changesCounts);
}

// Subscribe first, list afterwards: whatever happens in between is an event.
Task<> GuestWatcher::follow(Self self, std::shared_ptr<guest::Guest> guest)
{
    const auto engine = guest->engine();
    const auto events = co_await engine->events(self->patience(self->m_times.request));
    if (!events)
        co_return fail(events.error());
    self->m_loss.reset();
    // Whoever borrowed it may keep it longer than this attempt lasts.
    const auto noteLoss = [watcher = self.get(), attempt = self->m_attempt.get_token()](const Error &why) {
        if (attempt.stop_requested())
            return;
        watcher->m_loss = why;
        Q_EMIT watcher->stirred();
    };
    QObject::connect(guest.get(), &guest::Guest::lost, self.get(), noteLoss);
    readEvents(self, *events, self->m_attempt.get_token());
    const auto listed = co_await refresh(self, engine, true);
    if (!listed)
        co_return fail(listed.error());
    qCInfo(lcMonitor, "%ls is watched", qUtf16Printable(self->m_used.vmName));
    self->m_guest = guest;
    self->m_provesAt = Clock::now() + self->m_times.heartbeat;
    if (!self->m_isFickle)
        co_await trust(self);
    while (!self->m_once && !self->m_attempt.stop_requested()) {
        SignalWait stirred;
        stirred.on(self.get(), &GuestWatcher::stirred);
        const auto attended = co_await attend(self, engine);
        if (!attended)
            co_return fail(attended.error());
        const auto untilDuty = std::chrono::ceil<std::chrono::milliseconds>(self->nextDuty() - Clock::now());
        co_await stirred.until(self->patience(std::max(0ms, untilDuty)));
    }
    co_return {};
}

// Does what is due now, one thing after the other.
Task<> GuestWatcher::attend(Self self, std::shared_ptr<docker::Engine> engine)
{
    if (self->m_loss)
        co_return fail(*self->m_loss);
    const auto now = Clock::now();
    if (now >= self->m_reconciledAt + self->m_times.reconcile) {
        self->m_publisher.believe(self->m_present);
        co_return co_await refresh(self, engine, true);
    }
    if (now >= self->m_provesAt)
        co_await prove(self);
    if (now >= self->nextList())
        co_return co_await refresh(self, engine, false);
    self->endDoubt();
    if (self->isWriteDue())
        co_await publish(self, self->m_times.request);
    if (now < self->nextHeartbeat())
        co_return {};
    co_return co_await askForLife(self, engine);
}

QCoro::Task<void> GuestWatcher::trust(Self self)
{
    self->m_isFickle = self->m_isFailing = false;
    self->m_alarm.expectAnew();
    co_await clearAlarm(self);
}

// A way that has lasted so long is a good one: only now is the next failure a first one.
QCoro::Task<void> GuestWatcher::prove(Self self)
{
    self->m_isProven = true;
    self->m_backOff.reset();
    co_await trust(self);
    const bool isDone = self->m_alarm.isSurelyClear();
    self->m_provesAt = isDone ? Clock::time_point::max() : Clock::now() + self->m_times.heartbeat;
}

Task<> GuestWatcher::askForLife(Self self, std::shared_ptr<docker::Engine> engine)
{
    self->m_askedAt = Clock::now();
    const auto alive = co_await engine->ping(self->patience(self->m_times.ping));
    if (!alive)
        co_return fail(alive.error());
    self->noteContact(engine->version());
    co_return {};
}

// dockerd tells of a change a moment before its own list shows it: the last event of a burst is followed by
// a second list.
GuestWatcher::Clock::time_point GuestWatcher::nextList() const
{
    if (m_listIsOld)
        return m_listedAt + m_times.burst;
    if (m_listedAt < m_eventAt + m_times.settle)
        return std::max(m_listedAt + m_times.burst, m_eventAt + m_times.settle);
    return Clock::time_point::max();
}

// Every wake-up costs time for all connections of the process: those of many watchers are one.
GuestWatcher::Clock::time_point GuestWatcher::nextHeartbeat() const
{
    const auto due = (m_askedAt + m_times.heartbeat).time_since_epoch();
    const auto past = due % m_times.beat;
    return Clock::time_point(past.count() == 0 ? due : due - past + m_times.beat);
}

GuestWatcher::Clock::time_point GuestWatcher::nextDuty() const
{
    auto next = std::min(
        {m_reconciledAt + m_times.reconcile, nextHeartbeat(), nextList(), m_doubtEndsAt, m_provesAt});
    if (!m_publisher.isUpToDate())
        next = std::min(next, m_rewriteAt);
    return next;
}

QCoro::Task<void> GuestWatcher::readEvents(Self self, std::shared_ptr<docker::EventStream> events,
                                           std::stop_token attempt)
{
    const Patience whileAttempt{QDeadlineTimer(QDeadlineTimer::Forever), attempt};
    for (;;) {
        const auto next = co_await events->next(whileAttempt);
        if (attempt.stop_requested())
            co_return;
        if (next)
            self->noteEvents(*next);
        else
            self->m_loss = next.error();
        Q_EMIT self->stirred();
        if (!next)
            co_return;
    }
}

} // namespace xsc::monitor
