// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/guestwatcher.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "docker/infoprint.h"
#include "docker/xml.h"
#include "xapi/keys.h"

#include <QRandomGenerator>

#include <algorithm>

// What a watcher does while it is connected.
namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

// XAPI refuses a request over 300 KiB, envelope included.
constexpr qsizetype largestValue = 280 * 1024;

} // namespace

void GuestWatcher::noteEvents(const QList<docker::Event> &events)
{
    m_listIsOld = true;
    m_eventAt = Clock::now();
    m_infoIsOld = m_infoIsOld || std::any_of(events.begin(), events.end(), [](const docker::Event &event) {
                      return event.type == "image"_L1;
                  });
}

void GuestWatcher::noteContact(const docker::EngineVersion &engine)
{
    m_state.lastContact = QDateTime::currentDateTimeUtc();
    m_state.engine = engine;
    m_alarm.expectAnew();
    if (!m_state.failure)
        return;
    m_state.failure.reset();
    m_state.since = m_state.lastContact;
}

// Subscribe first, list afterwards: whatever happens in between is an event.
Task<> GuestWatcher::follow(Self self, std::shared_ptr<guest::Guest> guest)
{
    const auto engine = guest->engine();
    const auto events = co_await engine->events(self->patience(self->m_times.request));
    if (!events)
        co_return fail(events.error());
    self->m_loss.reset();
    QObject::connect(guest.get(), &guest::Guest::lost, self.get(), [watcher = self.get()](const Error &why) {
        watcher->m_loss = why;
        Q_EMIT watcher->stirred();
    });
    readEvents(self, *events, self->m_attempt.get_token());
    const auto listed = co_await refresh(self, engine, true);
    if (!listed)
        co_return fail(listed.error());
    qCInfo(lcMonitor, "%ls is watched", qUtf16Printable(self->m_used.vmName));
    self->m_guest = guest;
    co_await clearAlarm(self);
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
    if (now >= self->nextList())
        co_return co_await refresh(self, engine, false);
    if (self->isWriteDue())
        co_await publish(self, self->m_times.request);
    if (now < self->m_askedAt + self->m_times.heartbeat)
        co_return {};
    co_return co_await askForLife(self, engine);
}

// A way that has lasted so long is a good one: only now is the next failure a first one.
Task<> GuestWatcher::askForLife(Self self, std::shared_ptr<docker::Engine> engine)
{
    self->m_askedAt = Clock::now();
    const auto alive = co_await engine->ping(self->patience(self->m_times.ping));
    if (!alive)
        co_return fail(alive.error());
    self->m_backOff.reset();
    self->noteContact(engine->version());
    co_await clearAlarm(self);
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

GuestWatcher::Clock::time_point GuestWatcher::nextDuty() const
{
    auto next = std::min({m_reconciledAt + m_times.reconcile, m_askedAt + m_times.heartbeat, nextList()});
    if (!m_publisher.isUpToDate())
        next = std::min(next, m_rewriteAt);
    return next;
}

// The list first and by itself, as people wait for it; what follows from it afterwards.
Task<> GuestWatcher::refresh(Self self, std::shared_ptr<docker::Engine> engine, bool whole)
{
    self->m_listedAt = self->m_askedAt = Clock::now();
    self->m_listIsOld = false;
    if (whole)
        self->m_reconciledAt = self->m_listedAt - self->someTime();
    const auto list = co_await engine->ps(self->patience(self->m_times.request));
    if (!list)
        co_return fail(list.error());
    self->noteContact(engine->version());
    const bool isNews = self->m_publisher.want(keys::dockerPs, docker::xml::psWithin(*list, largestValue));
    self->m_publisher.want(keys::state, self->m_state.toJson());
    co_await publish(self, self->m_times.request);
    if (!whole && !isNews && !self->m_infoIsOld)
        co_return {};
    self->m_infoIsOld = false;
    const auto info = co_await engine->info(self->patience(self->m_times.request));
    if (!info)
        co_return fail(info.error());
    self->wantInfo(*info);
    if (whole) {
        const auto version = co_await engine->versionDocument(self->patience(self->m_times.request));
        if (!version)
            co_return fail(version.error());
        self->m_publisher.want(keys::dockerVersion, docker::xml::versionWithin(*version, largestValue));
    }
    co_await publish(self, self->m_times.request);
    co_return {};
}

// Its clock and its counters of itself are no reason to write.
void GuestWatcher::wantInfo(const docker::Document &info)
{
    const QByteArray print = docker::infoPrint(info, m_state.engine.kind);
    if (std::exchange(m_infoPrint, print) != print)
        m_publisher.want(keys::dockerInfo, docker::xml::infoWithin(info, largestValue));
}

// XAPI out of reach is no reason to leave the engine: what is wanted is written later. Never broken off in
// the middle: a key must not stay removed.
QCoro::Task<void> GuestWatcher::publish(Self self, std::chrono::milliseconds time)
{
    const auto published = co_await self->m_publisher.flush(Patience::of(time));
    self->m_writeTrouble.note(self->m_used.vmName, published);
    if (published)
        self->m_writeBackOff.reset();
    else
        self->m_rewriteAt = Clock::now() + self->m_writeBackOff.next();
}

bool GuestWatcher::isWriteDue() const { return !m_publisher.isUpToDate() && Clock::now() >= m_rewriteAt; }

std::chrono::milliseconds GuestWatcher::someTime() const
{
    return std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(qint64(m_times.reconcile.count() / 5 + 1)));
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
