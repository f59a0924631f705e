// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/reach.h"

#include "guest/guestrecords.h"
#include "plugin/tr.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Leaves the engine time to answer within the call's own.
constexpr auto connectTime = 20s;

} // namespace

Task<std::shared_ptr<guest::Guest>> reachGuest(CallContext context)
{
    if (context.lent)
        co_return context.lent;
    const auto records = co_await guest::guestRecords(context.session, context.vm, context.patience);
    if (!records)
        co_return fail(records.error());
    const auto settings = records->settings();
    if (!settings)
        co_return fail(settings.error());
    co_return co_await guest::Guest::connect(context.session, *settings,
                                             context.patience.atMost(connectTime));
}

Result<docker::ContainerId> containerArgument(const CallContext &context, const QString &argument)
{
    const QString text = context.call.arguments.value(argument);
    if (docker::isContainerName(text))
        return docker::ContainerId(text);
    return fail(ErrorKind::Invalid,
                Tr::tr("\"%1\" cannot be the name or id of a container.").arg(text.left(64)), {},
                {u"INVALID_ARGUMENTS"_s, argument});
}

} // namespace xsc::plugin
