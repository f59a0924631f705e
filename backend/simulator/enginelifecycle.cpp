// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "simulator/enginehttp.h"
#include "simulator/enginetext.h"

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

constexpr int terminate = 15;
constexpr int kill = 9;
constexpr int statusOfKilled = 137;

using Allowed = tl::expected<EngineContainer *, EngineRefusal>;

//! The container named, when the engine does that to it.
Allowed allowed(const EngineCall &call, EngineAction action)
{
    const auto container = call.container();
    if (!container)
        return container;
    if (const auto refused = refusal(call.flavour(), action, **container))
        return tl::unexpected(*refused);
    return container;
}

Task<> reply(EngineCall call, const Allowed &outcome)
{
    return call.responder->reply(outcome ? emptyReply(call.flavour(), 204)
                                         : refusalReply(call.flavour(), outcome.error()));
}

// A shell as first process ignores the request to end, and is killed after the time for it.
int exitCodeOf(const EngineContainer &container)
{
    return container.command.startsWith("sh "_L1) || container.command.startsWith("sleep"_L1) ? statusOfKilled
                                                                                              : 0;
}

//! Ends the main process of the container with that id, which takes its time. A client that goes away does
//! not change it.
QCoro::Task<void> endMainProcess(std::shared_ptr<EngineState> state, QString id)
{
    if (EngineContainer *container = state->find(id).container)
        state->signal(*container, terminate);
    if (state->pace.stop.count() > 0)
        co_await xsc::pause(state->pace.stop);
    EngineContainer *container = state->find(id).container;
    if (!container || !container->isAlive())
        co_return;
    const int exitCode = exitCodeOf(*container);
    if (exitCode == statusOfKilled)
        state->signal(*container, kill);
    state->end(*container, exitCode, EngineState::EndCause::Stopped);
}

void killWith(EngineState &state, EngineContainer &container, int number)
{
    state.signal(container, number);
    if (number == kill || number == terminate)
        state.end(container, 128 + number, EngineState::EndCause::ByItself);
}

template <EngineAction action, void (EngineState::*change)(EngineContainer &)>
QCoro::Task<void> changeAtOnce(EngineCall call)
{
    const Allowed container = allowed(call, action);
    if (container)
        ((*call.state).*change)(**container);
    co_await reply(call, container);
}

EngineRefusal badSignal(const EngineFlavour &flavour, const QString &text)
{
    const QString words = u"Invalid signal: "_s + text;
    return {flavour.podman ? 500 : 400, words, words};
}

} // namespace

QCoro::Task<void> answerStart(EngineCall call)
{
    return changeAtOnce<EngineAction::Start, &EngineState::start>(std::move(call));
}

QCoro::Task<void> answerPause(EngineCall call)
{
    return changeAtOnce<EngineAction::Pause, &EngineState::pause>(std::move(call));
}

QCoro::Task<void> answerUnpause(EngineCall call)
{
    return changeAtOnce<EngineAction::Unpause, &EngineState::unpause>(std::move(call));
}

QCoro::Task<void> answerStop(EngineCall call)
{
    const Allowed container = allowed(call, EngineAction::Stop);
    if (container)
        co_await endMainProcess(call.state, (*container)->id);
    co_await reply(call, container);
}

QCoro::Task<void> answerRestart(EngineCall call)
{
    const Allowed container = allowed(call, EngineAction::Restart);
    if (!container) {
        co_await reply(call, container);
        co_return;
    }
    const QString id = (*container)->id;
    if ((*container)->isAlive())
        co_await endMainProcess(call.state, id);
    if (EngineContainer *again = call.state->find(id).container) {
        call.state->start(*again);
        call.state->restarted(*again);
    }
    co_await reply(call, container);
}

QCoro::Task<void> answerKill(EngineCall call)
{
    Allowed container = call.container();
    const QString text =
        call.request.query.hasQueryItem(u"signal"_s) ? call.request.option(u"signal"_s) : u"KILL"_s;
    const auto number = signalNumber(text);
    if (container && !number)
        container = tl::unexpected(badSignal(call.flavour(), text));
    if (container)
        container = allowed(call, EngineAction::Kill);
    if (container)
        killWith(*call.state, **container, *number);
    co_await reply(call, container);
}

QCoro::Task<void> answerRename(EngineCall call)
{
    Allowed container = call.container();
    const QString name = call.request.option(u"name"_s);
    if (container && name != (*container)->name) {
        const EngineContainer *owner = call.state->find(name).container;
        const QString ownerId = owner && owner->name == name ? owner->id : QString();
        if (const auto refused = renameRefusal(call.flavour(), **container, name, ownerId))
            container = tl::unexpected(*refused);
        else
            call.state->rename(**container, name);
    } else if (container) {
        if (const auto refused = renameRefusal(call.flavour(), **container, name, {}))
            container = tl::unexpected(*refused);
    }
    co_await reply(call, container);
}

QCoro::Task<void> answerRemove(EngineCall call)
{
    const bool force = call.request.flag(u"force"_s);
    const Allowed container = allowed(call, force ? EngineAction::ForceRemove : EngineAction::Remove);
    if (container && (*container)->isAlive())
        killWith(*call.state, **container, kill);
    if (container)
        call.state->remove(**container);
    co_await reply(call, container);
}

} // namespace xsc::simulator
