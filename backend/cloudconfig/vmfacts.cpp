// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/vmfacts.h"

#include "cloudconfig/managementnic.h"
#include "xapi/keys.h"

namespace xsc::cloudconfig {

namespace {

Task<QString> poolKey(xapi::SessionPtr session, xapi::PoolRecord pool, Patience patience)
{
    const QString secret = pool.otherConfig.value(xapi::keys::publicKeySecret);
    if (secret.isEmpty())
        co_return QString();
    const auto line = co_await xapi::secretValue(session, secret, patience);
    if (line)
        co_return QString::fromUtf8(line->reveal()).trimmed();
    if (line.error().kind == ErrorKind::NotFound || line.error().kind == ErrorKind::Auth)
        co_return QString();
    co_return fail(line.error());
}

} // namespace

Task<PoolFacts> poolFacts(xapi::SessionPtr session, Patience patience)
{
    const auto pool = co_await xapi::poolRecord(session, patience);
    if (!pool)
        co_return fail(pool.error());
    const auto key = co_await poolKey(session, *pool, patience);
    if (!key)
        co_return fail(key.error());
    co_return PoolFacts{*pool, *key};
}

Task<Facts> factsOf(xapi::SessionPtr session, xapi::VmRecord vm, PoolFacts pool, Patience patience)
{
    const auto device = co_await managementDevice(session, vm, patience);
    if (!device)
        co_return fail(device.error());
    co_return Facts{vm.name, vm.uuid, pool.publicKey, *device};
}

Task<Facts> foreseenFacts(xapi::SessionPtr session, xapi::VmRecord vm, PoolFacts pool, Patience patience)
{
    auto facts = co_await factsOf(session, vm, pool, patience);
    if (!facts)
        co_return facts;
    facts->keyWillBeMade =
        pool.publicKey.isEmpty() && !pool.record.otherConfig.contains(xapi::keys::privateKeySecret);
    if (facts->managementDevice || !wantsManagementNic(pool.record))
        co_return facts;
    const auto place = co_await managementNicPlace(session, vm.ref, patience);
    if (!place)
        co_return fail(place.error());
    facts->addsManagementNic = !place->devices.isEmpty();
    if (facts->addsManagementNic)
        facts->managementDevice = place->devices.first();
    co_return facts;
}

} // namespace xsc::cloudconfig
