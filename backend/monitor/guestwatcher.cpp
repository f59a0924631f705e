// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/guestwatcher.h"

#include "core/log.h"
#include "core/signalwait.h"

#include <algorithm>

namespace xsc::monitor {

GuestWatcher::GuestWatcher(std::shared_ptr<xapi::Session> session, const xapi::VmRecord &vm,
                           std::shared_ptr<const Doorway> doorway, WatchTimes times, bool once)
    : m_session(session)
    , m_doorway(std::move(doorway))
    , m_times(times)
    , m_once(once)
    , m_publisher(session, vm.ref, vm.otherConfig)
    , m_alarm(session, vm.ref, vm.uuid, times.alarm)
    , m_backOff(times.firstRetry, std::min(times.hopefulRetry, times.lastRetry))
    , m_lastingBackOff(times.hopefulRetry, times.lastRetry)
    , m_writeBackOff(times.firstRewrite, times.lastRewrite)
    , m_vm(vm.ref)
    , m_vmUuid(vm.uuid)
    , m_vmName(vm.name)
    , m_present(vm.otherConfig)
    , m_doubtTime(times.doubt)
{}

void GuestWatcher::start(const Result<guest::GuestSettings> &settings)
{
    m_settings = settings;
    m_state.since = QDateTime::currentDateTimeUtc();
    run(shared_from_this());
}

void GuestWatcher::update(const Result<guest::GuestSettings> &settings, const xapi::VmRecord &vm)
{
    m_present = vm.otherConfig;
    m_vmName = vm.name;
    const auto doubted = m_doubtEndsAt;
    compareBelief();
    if (m_doubtEndsAt < doubted)
        Q_EMIT stirred();
    if (settings == m_settings)
        return;
    m_settings = settings;
    if (settings && !wantsNewConnection(*settings))
        return;
    if (!settings && !m_isResting)
        return;
    m_alarm.expectAnew();
    forgetVerdict();
    m_isFickle = false;
    retryNow();
}

void GuestWatcher::retryNow()
{
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
    m_climb.request_stop();
    Q_EMIT stirred();
}

VmReport GuestWatcher::report() const { return m_state.report(m_vmUuid, m_vmName); }

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
    comparable.peerWatch = m_used.peerWatch;
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
        self->noteHowItEnded();
        if (!watched)
            co_await tellFailure(self, watched.error());
        if (self->m_once && !self->m_stopped)
            self->stop(Ending::Paused);
        co_await rest(self);
    }
    co_await end(self);
}

QCoro::Task<void> GuestWatcher::end(Self self)
{
    if (self->m_ending != Ending::Paused)
        co_await clearAlarm(self);
    if (self->m_ending == Ending::Unwatched || self->m_ending == Ending::Paused)
        self->tellThatNobodyWatches();
    if (self->m_ending == Ending::Wipe)
        self->m_publisher.wantNothing();
    if (self->m_ending != Ending::Keep)
        co_await publish(self, self->m_times.ending);
    Q_EMIT self->finished();
}

// The wait for one's turn is no failure of the guest, however long it is.
Task<std::shared_ptr<guest::Guest>> GuestWatcher::connect(Self self)
{
    const auto doorway = self->m_doorway;
    const Patience whileAttempt{QDeadlineTimer(QDeadlineTimer::Forever), self->m_attempt.get_token()};
    const auto pass = co_await doorway->enter(whileAttempt);
    if (!pass)
        co_return fail(pass.error());
    co_return co_await guest::Guest::connect(self->m_session, self->m_used,
                                             self->patience(self->m_times.connect));
}

Task<> GuestWatcher::watch(Self self)
{
    if (!self->m_settings)
        co_return fail(self->m_settings.error());
    self->m_used = *self->m_settings;
    self->m_used.peerWatch = net::PeerWatch::Close;
    self->m_guest.reset();
    self->m_seenHostKey.clear();
    self->m_provesAt = Clock::time_point::max();
    self->m_isProven = false;
    const auto guest = co_await connect(self);
    if (!guest)
        co_return fail(guest.error());
    self->m_seenHostKey = (*guest)->hostKey();
    const auto followed = co_await follow(self, *guest);
    if (!followed)
        co_return fail(co_await (*guest)->explained(followed.error(), self->patience(self->m_times.connect)));
    co_return {};
}

} // namespace xsc::monitor
