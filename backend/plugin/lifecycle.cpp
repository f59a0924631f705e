// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/lifecycle.h"

#include "core/log.h"
#include "plugin/reach.h"
#include "plugin/tr.h"
#include "xapi/calls.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Action = Task<QString> (docker::Engine::*)(docker::ContainerId, Patience);

constexpr int degraded = 3; // of XAPI's message priorities

Task<QString> act(CallContext context, Action action)
{
    const auto id = containerArgument(context, arguments::container);
    if (!id)
        co_return fail(id.error());
    const auto guest = co_await reachGuest(context);
    if (!guest)
        co_return fail(guest.error());
    const auto engine = (*guest)->engine();
    const auto answer = co_await (engine.get()->*action)(*id, context.patience);
    if (!answer)
        co_return fail((*guest)->explained(answer.error()));
    co_return *answer;
}

// Told even when the call's own time is used up: that is when people look for a reason.
QCoro::Task<void> leaveMessage(CallContext context, QString title, Error error)
{
    const Patience patience = Patience::of(5s, context.patience.stop);
    const auto left = co_await xapi::createMessage(context.session, title, degraded, u"VM"_s, context.vm.uuid,
                                                   error.message, patience);
    if (!left)
        qCWarning(lcPlugin, "No message about the failure could be left: %ls",
                  qUtf16Printable(left.error().text()));
}

Task<QString> actAndTell(CallContext context, Action action, QString failureTitle)
{
    const auto result = co_await act(context, action);
    if (!result)
        co_await leaveMessage(context, failureTitle, result.error());
    co_return result;
}

QString nameIn(const CallContext &context)
{
    return context.call.arguments.value(arguments::container).left(64);
}

} // namespace

Task<QString> startContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot start %1").arg(nameIn(context));
    return actAndTell(std::move(context), &docker::Engine::start, title);
}

Task<QString> stopContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot stop %1").arg(nameIn(context));
    return actAndTell(std::move(context), &docker::Engine::stop, title);
}

Task<QString> restartContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot restart %1").arg(nameIn(context));
    return actAndTell(std::move(context), &docker::Engine::restart, title);
}

Task<QString> pauseContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot pause %1").arg(nameIn(context));
    return actAndTell(std::move(context), &docker::Engine::pause, title);
}

Task<QString> unpauseContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot resume %1").arg(nameIn(context));
    return actAndTell(std::move(context), &docker::Engine::unpause, title);
}

} // namespace xsc::plugin
