// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/guestwatcher.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::monitor {

using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

constexpr auto endTime = 1500ms;

} // namespace

GuestWatcher::GuestWatcher(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, xapi::StringMap present,
                           WatchTimes times, bool once)
    : m_session(session)
    , m_times(times)
    , m_once(once)
    , m_publisher(session, vm, present)
    , m_backOff(times.firstRetry, std::min(times.hopefulRetry, times.lastRetry))
    , m_lastingBackOff(times.hopefulRetry, times.lastRetry)
    , m_writeBackOff(times.firstRewrite, times.lastRewrite)
    , m_present(std::move(present))
{}

void GuestWatcher::start(const Result<guest::GuestSettings> &settings)
{
    m_settings = settings;
    m_state.since = QDateTime::currentDateTimeUtc();
    run(shared_from_this());
}

void GuestWatcher::update(const Result<guest::GuestSettings> &settings, const xapi::StringMap &present)
{
    m_present = present;
    if (settings == m_settings)
        return;
    m_settings = settings;
    if (settings && !wantsNewConnection(*settings))
        return;
    if (!settings && !m_isResting)
        return;
    m_backOff.reset();
    m_retryNow = true;
    m_attempt.request_stop();
    Q_EMIT stirred();
}

void GuestWatcher::stop(Ending ending)
{
    m_ending = ending;
    if (m_stopped)
        return;
    m_stopped = true;
    m_attempt.request_stop();
    Q_EMIT stirred();
}

std::shared_ptr<guest::Guest> GuestWatcher::guest() const
{
    const bool isLive = !m_loss && !m_attempt.stop_requested();
    return isLive ? m_guest.lock() : nullptr;
}

// A key pinned by ourselves is no change of the way; after a failure every change is a chance.
bool GuestWatcher::wantsNewConnection(const guest::GuestSettings &settings) const
{
    if (m_isResting)
        return true;
    guest::GuestSettings comparable = settings;
    comparable.vmName = m_used.vmName;
    comparable.pinnedHostKey = m_used.pinnedHostKey;
    const bool otherKey = !settings.pinnedHostKey.isEmpty() && !m_seenHostKey.isEmpty() &&
                          settings.pinnedHostKey != m_seenHostKey;
    return comparable != m_used || otherKey;
}

Patience GuestWatcher::patience(std::chrono::milliseconds time) const
{
    return Patience::of(time, m_attempt.get_token());
}

QCoro::Task<void> GuestWatcher::run(Self self)
{
    while (!self->m_stopped) {
        self->m_attempt = std::stop_source();
        self->m_isResting = self->m_retryNow = false;
        const auto watched = co_await watch(self);
        self->m_attempt.request_stop();
        if (self->m_stopped || self->m_retryNow)
            continue;
        self->m_isResting = true;
        if (!watched)
            co_await tellFailure(self, watched.error());
        if (self->m_once)
            break;
        co_await rest(self);
    }
    co_await end(self);
}

QCoro::Task<void> GuestWatcher::end(Self self)
{
    if (self->m_ending == Ending::Wipe) {
        self->m_publisher.wantNothing();
        const auto wiped = co_await self->m_publisher.flush(Patience::of(endTime));
        if (!wiped)
            qCWarning(lcMonitor, "Published keys could not be removed: %ls",
                      qUtf16Printable(wiped.error().text()));
    }
    Q_EMIT self->finished();
}

Task<> GuestWatcher::watch(Self self)
{
    if (!self->m_settings)
        co_return fail(self->m_settings.error());
    self->m_used = *self->m_settings;
    self->m_seenHostKey.clear();
    const auto guest =
        co_await guest::Guest::connect(self->m_session, self->m_used, self->patience(self->m_times.connect));
    if (!guest)
        co_return fail(guest.error());
    self->m_seenHostKey = (*guest)->hostKey();
    const auto followed = co_await follow(self, *guest);
    if (!followed)
        co_return fail((*guest)->explained(followed.error()));
    co_return {};
}

QCoro::Task<void> GuestWatcher::tellFailure(Self self, Error error)
{
    if (!self->m_state.failure || self->m_state.failure->message != error.message)
        qCWarning(lcMonitor, "%ls", qUtf16Printable(error.text()));
    if (!self->m_state.failure) {
        self->m_state.since = QDateTime::currentDateTimeUtc();
        self->m_failingSince = Clock::now();
    }
    self->m_state.failure = error;
    self->m_publisher.want(keys::state, self->m_state.toJson());
    self->m_attempt = std::stop_source();
    co_await publish(self);
}

QCoro::Task<void> GuestWatcher::rest(Self self)
{
    SignalWait stirred;
    stirred.on(self.get(), &GuestWatcher::stirred);
    if (!self->m_stopped && !self->m_retryNow)
        co_await stirred.until(Patience::of(self->nextRest()));
}

std::chrono::milliseconds GuestWatcher::nextRest()
{
    if (Clock::now() - m_failingSince > m_times.hopeful)
        return m_lastingBackOff.next();
    m_lastingBackOff.reset();
    return m_backOff.next();
}

} // namespace xsc::monitor
