// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/leftovers.h"

#include "core/log.h"
#include "guest/tlssecrets.h"
#include "monitor/watchlist.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::monitor {

using namespace std::chrono_literals;

namespace {

constexpr auto listTime = 60s;
constexpr auto destroyTime = 30s;

bool isStray(const xapi::Inventory &inventory, const QString &secret)
{
    const xapi::PoolRecord *pool = inventory.pool();
    return pool && guest::isOrphan(secret, *pool, inventory.all<xapi::VmRecord>().values());
}

bool isAboutNobody(const xapi::Inventory &inventory, const xapi::MessageRecord &message)
{
    const xapi::VmRecord *vm = inventory.vmByUuid(message.objectUuid);
    return !vm || !isLive(*vm);
}

} // namespace

Task<> removeStraySecrets(std::shared_ptr<xapi::Session> session, QPointer<const xapi::Inventory> inventory,
                          std::chrono::seconds age, Patience patience)
{
    const auto secrets = co_await xapi::ownSecretsOlderThan(session, age, patience.atMost(listTime));
    if (!secrets)
        co_return fail(secrets.error());
    for (const QString &secret : *secrets) {
        if (!inventory || !isStray(*inventory, secret))
            continue;
        const auto gone = co_await xapi::destroySecret(session, secret, patience.atMost(destroyTime));
        if (!gone && gone.error().kind != ErrorKind::NotFound)
            co_return fail(gone.error());
        qCInfo(lcMonitor, "The secret %ls, which nobody names, was removed", qUtf16Printable(secret));
    }
    co_return {};
}

Task<> removeStrayMessages(std::shared_ptr<xapi::Session> session, QPointer<const xapi::Inventory> inventory,
                           Patience patience)
{
    const auto messages =
        co_await xapi::messagesNamed(session, xapi::keys::cannotMonitor, patience.atMost(listTime));
    if (!messages)
        co_return fail(messages.error());
    for (const xapi::MessageRecord &message : *messages) {
        if (!inventory || !isAboutNobody(*inventory, message))
            continue;
        const auto gone = co_await xapi::destroyMessage(session, message.ref, patience.atMost(destroyTime));
        if (!gone)
            co_return fail(gone.error());
    }
    co_return {};
}

} // namespace xsc::monitor
