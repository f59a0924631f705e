// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/secretsweeper.h"

#include "core/signalwait.h"
#include "guest/tlssecrets.h"
#include "monitor/watchlist.h"

namespace xsc::monitor {

using namespace std::chrono_literals;

namespace {

constexpr auto destroyTime = 30s;

} // namespace

SecretSweeper::SecretSweeper(std::shared_ptr<xapi::Session> session, const xapi::Inventory *inventory,
                             QString hostUuid, Times times, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_inventory(inventory)
    , m_hostUuid(std::move(hostUuid))
    , m_times(times)
{}

SecretSweeper::~SecretSweeper() { m_stop.request_stop(); }

void SecretSweeper::note(const xapi::InventoryChange &change)
{
    if (!isCoordinator(*m_inventory, m_hostUuid))
        return;
    for (const xapi::VmRecord &vm : change.of<xapi::VmRecord>().removed) {
        const QStringList secrets = guest::tlsSecretsOf(vm);
        m_suspects.unite(QSet<QString>(secrets.begin(), secrets.end()));
    }
    if (!m_suspects.isEmpty() && !std::exchange(m_isSweeping, true))
        run(this);
}

QCoro::Task<void> SecretSweeper::run(QPointer<SecretSweeper> self)
{
    const Patience whileRunning{QDeadlineTimer(QDeadlineTimer::Forever), self->m_stop.get_token()};
    BackOff backOff(self->m_times.firstRetry, self->m_times.lastRetry);
    auto wait = self->m_times.settle;
    for (;;) {
        co_await pause(wait, whileRunning);
        if (self && !whileRunning.isOver())
            co_await sweep(self, whileRunning);
        if (!self || whileRunning.isOver())
            co_return;
        if (self->m_suspects.isEmpty())
            break;
        wait = backOff.next();
    }
    self->m_isSweeping = false;
}

// What a VM names is no suspect any more: the last VM that names it makes it one again. Each is looked at
// when its turn comes, as VMs come and go meanwhile.
QCoro::Task<void> SecretSweeper::sweep(QPointer<SecretSweeper> self, Patience patience)
{
    const auto session = self->m_session;
    const QStringList suspects = self->m_suspects.values();
    for (const QString &secret : suspects) {
        const bool isOurs = isCoordinator(*self->m_inventory, self->m_hostUuid);
        if (!isOurs || !guest::isOrphan(secret, *self->m_inventory->pool(),
                                        self->m_inventory->all<xapi::VmRecord>().values())) {
            self->m_suspects.remove(secret);
            continue;
        }
        const auto gone = co_await guest::destroyTlsSecret(session, secret, patience.atMost(destroyTime));
        if (!self || patience.isOver())
            co_return;
        const bool isGone = gone || gone.error().kind == ErrorKind::NotFound;
        if (isGone)
            self->m_suspects.remove(secret);
        self->m_trouble.note(secret, isGone ? Result<>() : gone);
    }
}

} // namespace xsc::monitor
