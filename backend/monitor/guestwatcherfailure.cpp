// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/guestwatcher.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "guest/ladder.h"
#include "monitor/tr.h"
#include "xapi/keys.h"

#include <QSet>

#include <algorithm>
#include <utility>

// What a watcher does while it is not connected.
namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

bool isSame(const Error &a, const Error &b) { return a.code == b.code && a.message == b.message; }

// Nothing that the guest could mend, and no message could be raised meanwhile.
bool isOfXapi(const Error &error) { return error.code.value(0) == "NO_XAPI"_L1; }

bool isAboutSecrets(const Error &error)
{
    static const QSet<QString> codes{u"KEY_REFUSED"_s,   u"BAD_POOL_KEY"_s, u"NO_CREDENTIALS"_s,
                                     u"TLS_TRUST"_s,     u"TLS_REFUSED"_s,  u"TLS_IDENTITY"_s,
                                     u"TLS_AUTHORITY"_s, u"TLS_EXPIRED"_s,  u"TLS_OWN_EXPIRED"_s};
    return codes.contains(error.code.value(0));
}

// Known before the watching ends.
bool endsTheWatching(const Error &error)
{
    const QString code = error.code.value(0);
    return code == "NOT_MANAGED"_L1 || code == "VM_NOT_RUNNING"_L1;
}

Error nobodyWatches()
{
    return {ErrorKind::Cancelled,
            Tr::tr("The monitor of this host watches it no longer; what it had published is as old as that."),
            {},
            {u"NOT_WATCHED"_s}};
}

} // namespace

QStringList GuestWatcher::doubtedSecrets() const
{
    if (!m_settings || !m_state.failure || !isAboutSecrets(*m_state.failure))
        return {};
    const QStringList ofSsh{m_used.privateKeySecret, m_used.ed25519KeySecret};
    const QStringList ofTls{m_used.caCertSecret, m_used.clientCertSecret, m_used.clientKeySecret};
    QStringList doubted = m_used.mode == guest::Mode::Tls ? ofTls : ofSsh;
    doubted.removeAll(QString());
    return doubted;
}

void GuestWatcher::noteSecret(const QString &secret)
{
    if (!doubtedSecrets().contains(secret))
        return;
    m_verdict.reset();
    m_alarm.expectAnew();
    retryNow();
}

void GuestWatcher::goOn()
{
    m_alarm.expectAnew();
    m_climbedAt.reset();
    m_climb.request_stop();
    m_rewriteAt = {};
    m_publisher.believe(m_present); // XAPI may have come back with an older database
    if (m_isResting && m_state.failure && isOfXapi(*m_state.failure))
        retryNow();
    else
        Q_EMIT stirred();
}

Error GuestWatcher::judged(const Error &error) const
{
    return m_verdict && isSame(m_verdict->symptom, error) ? m_verdict->cause : error;
}

QCoro::Task<void> GuestWatcher::tellFailure(Self self, Error symptom)
{
    self->m_symptom = symptom;
    const Error error = self->judged(symptom);
    if (!self->m_state.failure || self->m_state.failure->message != error.message)
        qCWarning(lcMonitor, "%ls", qUtf16Printable(error.text()));
    if (!self->m_state.failure)
        self->m_state.since = QDateTime::currentDateTimeUtc();
    if (!std::exchange(self->m_isFailing, true))
        self->m_failingSince = Clock::now();
    self->m_state.failure = error;
    self->m_publisher.want(keys::state, self->m_state.toJson());
    if (isOfXapi(error))
        self->m_alarm.expectAnew();
    co_await publish(self, self->m_times.request);
}

void GuestWatcher::noteHowItEnded()
{
    const bool hasServed = m_provesAt != Clock::time_point::max();
    m_isFickle = m_isFickle || (hasServed && !m_isProven);
}

// A state that says why it is not connected is true for somewhat longer.
void GuestWatcher::tellThatNobodyWatches()
{
    if (m_state.failure)
        return;
    m_state.failure = nobodyWatches();
    m_state.since = QDateTime::currentDateTimeUtc();
    m_publisher.want(keys::state, m_state.toJson());
}

QCoro::Task<void> GuestWatcher::rest(Self self)
{
    const auto end = Clock::now() + self->nextRest();
    for (;;) {
        SignalWait stirred;
        stirred.on(self.get(), &GuestWatcher::stirred);
        co_await attendWhileResting(self);
        const auto latest = self->m_isClimbing && self->isLasting() ? end + self->m_times.connect : end;
        if (self->m_stopped || self->m_retryNow || Clock::now() >= latest)
            co_return;
        const auto next = std::min(latest, self->nextDutyAtRest());
        const auto time = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
        co_await stirred.until(Patience::of(std::max(0ms, time)));
    }
}

// Who has failed for so long waits for the ladder as well.
bool GuestWatcher::isLasting() const { return Clock::now() - m_failingSince > m_times.hopeful; }

std::chrono::milliseconds GuestWatcher::nextRest()
{
    if (isLasting())
        return m_lastingBackOff.next();
    m_lastingBackOff.reset();
    return m_backOff.next();
}

QCoro::Task<void> GuestWatcher::attendWhileResting(Self self)
{
    self->endDoubt();
    if (self->isWriteDue())
        co_await publish(self, self->m_times.request);
    if (!self->m_stopped)
        co_await attendToAlarm(self);
}

GuestWatcher::Clock::time_point GuestWatcher::nextDutyAtRest() const
{
    const auto alarm = m_isClimbing ? Clock::time_point::max() : m_alarm.dueAt();
    const auto next = std::min(alarm, m_doubtEndsAt);
    return m_publisher.isUpToDate() ? next : std::min(next, m_rewriteAt);
}

Task<guest::Diagnosis> GuestWatcher::climb(Self self)
{
    const auto doorway = self->m_doorway;
    const Patience whileFailing{QDeadlineTimer(QDeadlineTimer::Forever), self->m_climb.get_token()};
    const auto pass = co_await doorway->enter(whileFailing);
    if (!pass)
        co_return fail(pass.error());
    const Patience ofClimb = whileFailing.atMost(self->m_times.connect);
    const auto vm = co_await xapi::vmRecord(self->m_session, self->m_vm, ofClimb);
    if (!vm)
        co_return fail(vm.error());
    co_return co_await guest::diagnose(self->m_session, *vm, ofClimb);
}

// Beside the attempts to connect. A ladder that finds nothing, or cannot be climbed, leaves it at what those
// told. Climbed again from time to time: the guest may fail for another reason with the same symptom.
QCoro::Task<void> GuestWatcher::findVerdict(Self self)
{
    self->m_climb = std::stop_source();
    self->m_isClimbing = true;
    const std::stop_token calledOff = self->m_climb.get_token();
    const auto found = co_await climb(self);
    self->m_isClimbing = false;
    const auto cause = found ? guest::failureOf(*found) : std::nullopt;
    if (!calledOff.stop_requested())
        self->m_climbedAt = Clock::now();
    if (!calledOff.stop_requested() && found)
        self->m_verdict.reset();
    if (!calledOff.stop_requested() && cause && !endsTheWatching(*cause))
        self->m_verdict = Verdict{*self->m_symptom, *cause};
    Q_EMIT self->stirred();
}

void GuestWatcher::forgetVerdict()
{
    m_verdict.reset();
    m_climbedAt.reset();
    m_climb.request_stop();
}

QCoro::Task<void> GuestWatcher::attendToAlarm(Self self)
{
    if (!self->m_state.failure)
        co_return;
    const auto now = Clock::now();
    const bool isDue = now >= self->m_alarm.dueAt();
    const bool isOld = self->m_climbedAt && now >= *self->m_climbedAt + self->m_times.reconcile;
    if (isDue && self->m_climbedAt)
        co_await raiseAlarm(self);
    else if ((isDue || isOld) && !self->m_isClimbing)
        findVerdict(self);
}

QCoro::Task<void> GuestWatcher::raiseAlarm(Self self)
{
    co_await tellFailure(self, *self->m_symptom);
    if (self->m_stopped || self->m_retryNow || Clock::now() < self->m_alarm.dueAt())
        co_return;
    const auto raised =
        co_await self->m_alarm.raise(*self->m_state.failure, Patience::of(self->m_times.request));
    self->m_alarmTrouble.note(self->m_used.vmName, raised);
}

QCoro::Task<void> GuestWatcher::clearAlarm(Self self)
{
    const auto time = self->m_stopped ? self->m_times.ending : self->m_times.request;
    const auto cleared = co_await self->m_alarm.clear(Patience::of(time));
    self->m_alarmTrouble.note(self->m_used.vmName, cleared);
}

} // namespace xsc::monitor
