// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/lifecycle.h"

#include "core/log.h"
#include "plugin/arguments.h"
#include "plugin/asking.h"
#include "plugin/tr.h"
#include "xapi/calls.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using docker::Engine;

namespace {

using Action = ContainerQuestion<QString>;

constexpr int degraded = 3; // of XAPI's message priorities

// The status at the end, and the words for 304, are what administrators know of the original.
QString messageBody(const Error &error)
{
    if (error.code.value(0) != "HTTP"_L1)
        return error.message;
    const QString status = error.code.value(1);
    if (status != "304"_L1)
        return u"%1 (%2)"_s.arg(error.message, status);
    return u"%1 %2 (%3)"_s.arg(
        error.message, Tr::tr("The requested operation is currently not possible. Please try again later."),
        status);
}

// Told even when the call's own time is used up: that is when people look for a reason.
QCoro::Task<void> leaveMessage(CallContext context, QString title, Error error)
{
    const Patience patience = Patience::of(5s, context.patience.stop);
    const auto left = co_await xapi::createMessage(context.session, title, degraded, u"VM"_s, context.vm.uuid,
                                                   messageBody(error), patience);
    if (!left)
        qCWarning(lcPlugin, "No message about the failure could be left: %ls",
                  qUtf16Printable(left.error().text()));
}

Task<QString> actAndTell(CallContext context, Action action, QString failureTitle)
{
    const auto result = co_await askAbout(context, arguments::container, action);
    if (!result)
        co_await leaveMessage(context, failureTitle, result.error());
    co_return result;
}

// The engine knows how long the container has to end, which may be longer than a call takes.
Action untilItEnds(Action action)
{
    return [action](EnginePtr engine, docker::ContainerId id, const Patience &patience) {
        return action(std::move(engine), std::move(id), Patience::of(docker::longestStop, patience.stop));
    };
}

QString nameIn(const CallContext &context)
{
    return context.call.arguments.value(arguments::container).left(64);
}

} // namespace

Task<QString> startContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot start %1").arg(nameIn(context));
    return actAndTell(std::move(context), &Engine::start, title);
}

Task<QString> stopContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot stop %1").arg(nameIn(context));
    return actAndTell(std::move(context), untilItEnds(&Engine::stop), title);
}

Task<QString> restartContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot restart %1").arg(nameIn(context));
    return actAndTell(std::move(context), untilItEnds(&Engine::restart), title);
}

Task<QString> pauseContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot pause %1").arg(nameIn(context));
    return actAndTell(std::move(context), &Engine::pause, title);
}

Task<QString> unpauseContainer(CallContext context)
{
    const QString title = Tr::tr("Container Management cannot resume %1").arg(nameIn(context));
    return actAndTell(std::move(context), &Engine::unpause, title);
}

namespace {

Task<QString> actForJson(CallContext context, Action action, QString failureTitle)
{
    const auto result = co_await actAndTell(context, action, failureTitle);
    if (!result)
        co_return fail(result.error());
    co_return u"{}"_s;
}

} // namespace

Task<QString> killContainer(CallContext context)
{
    const QString told = given(context.call, arguments::signal);
    const QString signal = told.isEmpty() ? u"KILL"_s : told;
    if (!docker::isSignal(signal))
        co_return badArgument(arguments::signal, Tr::tr("\"%1\" is no signal.").arg(signal.left(64)));
    const Action action = [signal](const EnginePtr &engine, docker::ContainerId id, Patience patience) {
        return engine->kill(std::move(id), signal, std::move(patience));
    };
    const QString title = Tr::tr("Container Management cannot kill %1").arg(nameIn(context));
    co_return co_await actForJson(context, action, title);
}

Task<QString> removeContainer(CallContext context)
{
    const auto force = flagArgument(context.call, arguments::force);
    if (!force)
        co_return fail(force.error());
    const auto volumes = flagArgument(context.call, arguments::volumes);
    if (!volumes)
        co_return fail(volumes.error());
    const docker::Removal removal{*force, *volumes};
    const Action action = [removal](const EnginePtr &engine, docker::ContainerId id, Patience patience) {
        return engine->remove(std::move(id), removal, std::move(patience));
    };
    const Action patiently = untilItEnds(action);
    const QString title = Tr::tr("Container Management cannot remove %1").arg(nameIn(context));
    co_return co_await actForJson(context, patiently, title);
}

Task<QString> renameContainer(CallContext context)
{
    const QString name = given(context.call, arguments::name);
    if (!docker::isContainerName(name))
        co_return badArgument(arguments::name,
                              Tr::tr("\"%1\" cannot be the name of a container.").arg(name.left(64)));
    const Action action = [name](const EnginePtr &engine, docker::ContainerId id, Patience patience) {
        return engine->rename(std::move(id), name, std::move(patience));
    };
    const QString title = Tr::tr("Container Management cannot rename %1").arg(nameIn(context));
    co_return co_await actForJson(context, action, title);
}

} // namespace xsc::plugin
