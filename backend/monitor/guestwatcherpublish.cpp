// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/guestwatcher.h"

#include "docker/infoprint.h"
#include "docker/xml.h"
#include "xapi/keys.h"

#include <QRandomGenerator>

#include <utility>

// From the engine's answers to what is published.
namespace xsc::monitor {

namespace keys = xapi::keys;

namespace {

// XAPI refuses a request over 300 KiB, envelope included.
constexpr qsizetype largestValue = 280 * 1024;

} // namespace

void GuestWatcher::noteContact(const docker::EngineVersion &engine)
{
    m_state.lastContact = QDateTime::currentDateTimeUtc();
    m_state.engine = engine;
    if (!m_isFickle) {
        m_alarm.expectAnew();
        forgetVerdict();
    }
    if (!m_state.failure)
        return;
    m_state.lastFailure = std::exchange(m_state.failure, std::nullopt);
    m_state.since = m_state.lastContact;
}

void GuestWatcher::tellContact(const docker::EngineVersion &engine)
{
    noteContact(engine);
    m_publisher.want(keys::state, m_state.toJson());
}

// The list first and by itself, as people wait for it; what follows from it afterwards. An engine that only
// lists is not well.
Task<> GuestWatcher::refresh(Self self, std::shared_ptr<docker::Engine> engine, bool whole)
{
    self->m_listedAt = self->m_askedAt = Clock::now();
    self->m_listIsOld = false;
    if (whole)
        self->m_reconciledAt = self->m_listedAt - self->someTime();
    const auto list = co_await engine->ps(self->patience(self->m_times.request));
    if (!list)
        co_return fail(list.error());
    if (!whole)
        self->tellContact(engine->version());
    const bool isNews = self->m_publisher.want(keys::dockerPs, docker::xml::psWithin(*list, largestValue));
    co_await publish(self, self->m_times.request);
    if (!whole && !isNews && !self->m_infoIsOld)
        co_return {};
    // The second list after an event brings a second info: both lag behind it.
    self->m_infoIsOld = self->m_infoIsOld && self->m_listedAt < self->m_eventAt + self->m_times.settle;
    const auto info = co_await engine->info(self->patience(self->m_times.request));
    if (!info)
        co_return fail(info.error());
    self->wantInfo(*info, engine->version().kind);
    if (whole) {
        const auto version = co_await engine->versionDocument(self->patience(self->m_times.request));
        if (!version)
            co_return fail(version.error());
        self->m_publisher.want(keys::dockerVersion, docker::xml::versionWithin(*version, largestValue));
        self->tellContact(engine->version());
    }
    co_await publish(self, self->m_times.request);
    co_return {};
}

// Its clock and its counters of itself are no reason to write.
void GuestWatcher::wantInfo(const docker::Document &info, docker::EngineKind kind)
{
    const QByteArray print = docker::infoPrint(info, kind);
    if (std::exchange(m_infoPrint, print) != print)
        m_publisher.want(keys::dockerInfo, docker::xml::infoWithin(info, largestValue));
}

// XAPI out of reach is no reason to leave the engine: what is wanted is written later. Never broken off in
// the middle: a key must not stay removed.
QCoro::Task<void> GuestWatcher::publish(Self self, std::chrono::milliseconds time)
{
    const auto published = co_await self->m_publisher.flush(Patience::of(time));
    self->m_doubtEndsAt = Clock::time_point::max();
    self->compareBelief();
    self->m_writeTrouble.note(self->m_used.vmName, published);
    if (published)
        self->m_writeBackOff.reset();
    else
        self->m_rewriteAt = Clock::now() + self->m_writeBackOff.next();
}

// What XAPI tells is somewhat older than what it was last told.
void GuestWatcher::compareBelief()
{
    const bool doubted = m_doubtEndsAt != Clock::time_point::max();
    if (m_publisher.agreesWith(m_present)) {
        m_doubtEndsAt = Clock::time_point::max();
    } else if (!doubted) {
        const bool isNews = m_correctedAt + m_times.reconcile < Clock::now();
        m_doubtTime = isNews ? m_times.doubt : m_doubtTime;
        m_doubtEndsAt = Clock::now() + m_doubtTime;
    }
}

// Who has corrected it lately waits longer each time: somebody else may insist.
void GuestWatcher::endDoubt()
{
    if (Clock::now() < m_doubtEndsAt)
        return;
    m_doubtEndsAt = Clock::time_point::max();
    m_correctedAt = Clock::now();
    m_doubtTime = std::min(2 * m_doubtTime, m_times.reconcile);
    m_publisher.believe(m_present);
    m_rewriteAt = {};
}

bool GuestWatcher::isWriteDue() const { return !m_publisher.isUpToDate() && Clock::now() >= m_rewriteAt; }

std::chrono::milliseconds GuestWatcher::someTime() const
{
    return std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(qint64(m_times.reconcile.count() / 5 + 1)));
}

} // namespace xsc::monitor
