// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/alarm.h"

#include "xapi/keys.h"

#include <algorithm>

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int degraded = 3; // XAPI's priority
constexpr qsizetype longestBody = 2000;
const QString vmClass = u"VM"_s;

bool isAboutTools(const QString &cause) { return cause == "NO_ADDRESS"_L1 || cause == "NO_AGENT"_L1; }

} // namespace

Alarm::Alarm(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QString vmUuid, AlarmTimes times)
    : m_session(std::move(session))
    , m_vm(std::move(vm))
    , m_vmUuid(std::move(vmUuid))
    , m_times(times)
{
    expectAnew();
}

void Alarm::expectAnew() { m_due = Clock::now() + m_times.silence; }

Alarm::Clock::time_point Alarm::dueAt() const { return m_isRaised ? Clock::time_point::max() : m_due; }

// XAPI's clock is that of another host, and may be ahead of ours.
Task<std::chrono::milliseconds> Alarm::bootTimeLeft(QString cause, Patience patience)
{
    const auto booted = co_await xapi::startTime(m_session, m_vm, patience);
    if (!booted)
        co_return fail(booted.error());
    if (!booted->isValid())
        co_return 0ms;
    const auto allowed = m_times.silence + (isAboutTools(cause) ? m_times.tools : m_times.boot);
    const std::chrono::milliseconds passed(
        std::max<qint64>(0, booted->msecsTo(QDateTime::currentDateTimeUtc())));
    co_return std::max(0ms, allowed - passed);
}

Task<> Alarm::raise(Error why, Patience patience)
{
    m_due = Clock::now() + m_times.retry;
    const auto left = co_await bootTimeLeft(why.code.value(0), patience);
    if (!left)
        co_return fail(left.error());
    if (*left > 0ms) {
        m_due = Clock::now() + *left;
        co_return {};
    }
    co_return co_await ensureMessage(why.message.left(longestBody), patience);
}

Task<> Alarm::ensureMessage(QString text, Patience patience)
{
    m_isSurelyClear = false;
    auto present =
        co_await xapi::messagesAbout(m_session, vmClass, m_vmUuid, xapi::keys::cannotMonitor, patience);
    if (!present)
        co_return fail(present.error());
    if (present->isEmpty()) {
        const auto made = co_await xapi::createMessage(m_session, xapi::keys::cannotMonitor, degraded,
                                                       vmClass, m_vmUuid, text, patience);
        if (!made)
            co_return fail(made.error());
    }
    m_isRaised = true;
    while (present->size() > 1) {
        const auto gone = co_await xapi::destroyMessage(m_session, present->takeLast().ref, patience);
        if (!gone)
            co_return fail(gone.error());
    }
    co_return {};
}

Task<> Alarm::clear(Patience patience)
{
    if (m_isSurelyClear)
        co_return {};
    const auto present =
        co_await xapi::messagesAbout(m_session, vmClass, m_vmUuid, xapi::keys::cannotMonitor, patience);
    if (!present)
        co_return fail(present.error());
    for (const xapi::MessageRecord &message : *present) {
        const auto gone = co_await xapi::destroyMessage(m_session, message.ref, patience);
        if (!gone)
            co_return fail(gone.error());
    }
    m_isRaised = false;
    m_isSurelyClear = true;
    co_return {};
}

} // namespace xsc::monitor
