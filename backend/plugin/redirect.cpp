// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/redirect.h"

#include "docker/engine.h"
#include "plugin/functions.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

using Elsewhere = std::optional<xapi::HostRef>;

Task<Elsewhere> unlessHere(CallContext context, xapi::HostRef host)
{
    const auto record = co_await xapi::hostRecord(context.session, host, context.patience);
    if (!record)
        co_return fail(record.error());
    co_return record->uuid == context.hostUuid ? Elsewhere() : Elsewhere(host);
}

Task<Elsewhere> hostOfVdi(CallContext context, QString vdiUuid)
{
    const auto vdi = co_await xapi::vdiByUuid(context.session, vdiUuid, context.patience);
    if (!vdi)
        co_return fail(vdi.error());
    const auto storage = co_await xapi::record<xapi::SrRecord>(context.session, vdi->sr, context.patience);
    if (!storage)
        co_return fail(storage.error());
    co_return co_await xapi::otherHostOfSr(context.session, *storage, context.hostUuid, context.patience);
}

} // namespace

Task<Elsewhere> otherHost(CallContext context)
{
    const xapi::StringMap &given = context.call.arguments;
    if (context.hostUuid.isEmpty() || given.contains(arguments::passedOn))
        co_return Elsewhere();
    if (!xapi::isNull(context.vm.residentOn))
        co_return co_await unlessHere(context, context.vm.residentOn);
    if (const QString vdi = given.value(arguments::vdi); !vdi.isEmpty())
        co_return co_await hostOfVdi(context, vdi);
    if (!xapi::isNull(context.storage.ref))
        co_return co_await xapi::otherHostOfSr(context.session, context.storage, context.hostUuid,
                                               context.patience);
    co_return Elsewhere();
}

namespace {

// The other host knows better how long it takes, and bounds it.
Patience patienceElsewhere(const CallContext &context)
{
    const Function *function = findFunction(context.call.function);
    if (!function || !function->waitsForProcess)
        return context.patience;
    return Patience::of(docker::longestStop, context.patience.stop);
}

} // namespace

Task<QString> passOn(CallContext context, xapi::HostRef host)
{
    xapi::StringMap given = context.call.arguments;
    given.insert(arguments::passedOn, u"True"_s);
    const Patience patience = patienceElsewhere(context);
    co_return co_await context.session->callPlugin(host, xapi::keys::plugin, context.call.function, given,
                                                   patience);
}

} // namespace xsc::plugin
