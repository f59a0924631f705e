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

Task<Facts> factsOf(xapi::SessionPtr session, xapi::VmRecord vm, xapi::PoolRecord pool, Patience patience)
{
    Facts facts{vm.name, vm.uuid, {}, {}};
    const auto keyAsked = poolKey(session, pool, patience);
    const auto device = co_await managementDevice(session, vm, patience);
    const auto key = co_await keyAsked;
    if (!device)
        co_return fail(device.error());
    if (!key)
        co_return fail(key.error());
    facts.managementDevice = *device;
    facts.publicKey = *key;
    co_return facts;
}

} // namespace xsc::cloudconfig
