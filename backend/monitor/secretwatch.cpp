// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/secretwatch.h"

#include "core/signalwait.h"
#include "xapi/calls.h"

#include <QCryptographicHash>

namespace xsc::monitor {

using namespace std::chrono_literals;

namespace {

constexpr auto readTime = 30s;

} // namespace

SecretWatch::SecretWatch(std::shared_ptr<xapi::Session> session, Doubted doubted,
                         std::chrono::milliseconds pace, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_doubted(std::move(doubted))
    , m_pace(pace, slowest * pace)
{
    run(this);
}

SecretWatch::~SecretWatch() { m_stop.request_stop(); }

QCoro::Task<void> SecretWatch::run(QPointer<SecretWatch> self)
{
    const Patience whileRunning{QDeadlineTimer(QDeadlineTimer::Forever), self->m_stop.get_token()};
    for (;;) {
        co_await pause(self->m_pace.next(), whileRunning);
        if (!self || whileRunning.isOver())
            co_return;
        const QSet<QString> doubted = self->m_doubted();
        if (std::exchange(self->m_lookedAt, doubted) != doubted)
            self->m_pace.reset();
        self->m_seen.removeIf([&doubted](const auto &seen) { return !doubted.contains(seen.key()); });
        for (const QString &secret : doubted) {
            co_await look(self, secret, whileRunning);
            if (!self || whileRunning.isOver())
                co_return;
        }
    }
}

// What XAPI does not answer says nothing about the secret.
QCoro::Task<void> SecretWatch::look(QPointer<SecretWatch> self, QString secret, Patience patience)
{
    const auto session = self->m_session;
    const auto value = co_await xapi::secretValue(session, secret, patience.atMost(readTime));
    if (!self || patience.isOver())
        co_return;
    if (value)
        self->note(secret, QCryptographicHash::hash(value->reveal(), QCryptographicHash::Sha256));
    else if (value.error().kind == ErrorKind::NotFound)
        self->note(secret, {});
}

void SecretWatch::note(const QString &secret, const QByteArray &print)
{
    const auto seen = m_seen.constFind(secret);
    const bool isOther = seen != m_seen.cend() && *seen != print;
    m_seen.insert(secret, print);
    if (!isOther)
        return;
    m_pace.reset();
    Q_EMIT changed(secret);
}

} // namespace xsc::monitor
