// SPDX-License-Identifier: BSD-2-Clause
#include "service/poolconnection.h"

#include "core/backoff.h"
#include "core/log.h"
#include "core/signalwait.h"
#include "service/steadykeys.h"

#include <algorithm>

namespace xsc::service {

using namespace std::chrono_literals;

namespace {

constexpr auto firstPause = 500ms;
constexpr auto longestPause = 15'000ms;
constexpr auto loginPatience = 20s;
constexpr auto logoutPatience = 3s;

// What another try may mend.
bool isPassing(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
}

// Keeps the session alive until the server knows that it has ended.
QCoro::Task<void> logOut(std::shared_ptr<xapi::Session> session, Patience patience)
{
    const Result<> ended = co_await session->logout(patience);
    if (!ended) {
        qCDebug(lcService) << "logout:" << ended.error().text();
    }
}

} // namespace

PoolConnection::PoolConnection(xapi::ServerAddress address, xapi::Login login, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_login(std::move(login))
{
    m_inventory.setVmAmendment(steadyPublishedKeys);
    connect(&m_inventory, &xapi::Inventory::changed, this, &PoolConnection::changed);
}

PoolConnection::~PoolConnection() { drop(); }

void PoolConnection::open()
{
    drop();
    m_stop = std::stop_source();
    setState(State::Connecting);
    run(this, m_stop.get_token());
}

void PoolConnection::close()
{
    drop();
    setState(State::Disconnected);
}

QCoro::Task<void> PoolConnection::end(QPointer<PoolConnection> self, Patience patience)
{
    const std::shared_ptr<xapi::Session> session = std::exchange(self->m_session, nullptr);
    self->close();
    if (session) {
        co_await logOut(session, patience);
    }
}

void PoolConnection::trust(const QString &certificateSha256)
{
    // A member has sent us to its coordinator, which has a certificate of its own.
    const QString host = m_error.kind == ErrorKind::Trust ? m_error.code.value(2) : QString();
    if (!host.isEmpty()) {
        m_address.host = host;
    }
    m_address.pinnedSha256 = certificateSha256;
}

void PoolConnection::drop()
{
    m_stop.request_stop();
    if (m_feed) {
        m_feed->disconnect(this);
        m_lastContact = m_feed->lastContact();
        m_feed->stop();
        m_feed.reset();
    }
    if (m_session) {
        logOut(std::exchange(m_session, nullptr), Patience::of(logoutPatience));
    }
}

QCoro::Task<void> PoolConnection::run(QPointer<PoolConnection> self, std::stop_token stop)
{
    BackOff backOff(firstPause, longestPause);
    while (self && !stop.stop_requested()) {
        const Patience patience = Patience::of(loginPatience, stop);
        auto session = co_await xapi::Session::login(self->m_address, self->m_login, patience);
        if (!self || stop.stop_requested()) {
            if (session) {
                logOut(*session, Patience::of(logoutPatience));
            }
            co_return;
        }
        if (session) {
            self->adopt(*session);
            co_return;
        }
        if (!isPassing(session.error())) {
            self->setState(State::Failed, session.error());
            co_return;
        }
        self->setState(State::Lost, session.error());
        const Patience forEver{QDeadlineTimer(QDeadlineTimer::Forever), stop};
        co_await pause(backOff.next(), forEver);
    }
}

void PoolConnection::adopt(std::shared_ptr<xapi::Session> session)
{
    m_session = std::move(session);
    m_feed = std::make_unique<xapi::EventFeed>(m_session, &m_inventory);
    connect(m_feed.get(), &xapi::EventFeed::stateChanged, this, &PoolConnection::follow);
    setState(State::Filling);
    m_feed->start();
}

// The feed heals what another try may heal; the rest needs a person.
void PoolConnection::follow(xapi::EventFeed::State state)
{
    switch (state) {
    case xapi::EventFeed::State::Idle:
        return;
    case xapi::EventFeed::State::Filling:
        setState(State::Filling);
        return;
    case xapi::EventFeed::State::Live:
        setState(State::Live);
        return;
    case xapi::EventFeed::State::Lost:
        break;
    }
    const Error error = m_feed->lastError();
    const bool needsSomebody = error.kind == ErrorKind::Auth || error.kind == ErrorKind::Trust;
    if (needsSomebody) {
        m_feed->stop();
    }
    setState(needsSomebody ? State::Failed : State::Lost, error);
}

QDateTime PoolConnection::lastContact() const { return m_feed ? m_feed->lastContact() : m_lastContact; }

QString PoolConnection::displayName() const
{
    const xapi::PoolRecord *pool = m_inventory.pool();
    if (pool && !pool->name.isEmpty()) {
        return pool->name;
    }
    const xapi::HostRecord *coordinator = pool ? m_inventory.find(pool->coordinator) : nullptr;
    if (coordinator && !coordinator->name.isEmpty()) {
        return coordinator->name;
    }
    return m_address.isLocal() ? m_address.socketPath : m_address.host;
}

void PoolConnection::setState(State state, const Error &error)
{
    if (m_state == state && m_error == error) {
        return;
    }
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace xsc::service
