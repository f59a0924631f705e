// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/reach.h"

#include <functional>

//! The one way from a call to an answer of the VM's engine.
namespace xsc::plugin {

using EnginePtr = std::shared_ptr<docker::Engine>;

template <class T>
using Question = std::function<Task<T>(EnginePtr, Patience)>;
template <class T>
using ContainerQuestion = std::function<Task<T>(EnginePtr, docker::ContainerId, Patience)>;

//! Failures of the engine are told with the VM's name.
template <class T>
Task<T> ask(CallContext context, Question<T> question)
{
    const auto guest = co_await reachGuest(context);
    if (!guest)
        co_return fail(guest.error());
    auto answer = co_await question((*guest)->engine(), context.patience);
    if (!answer)
        co_return fail(co_await (*guest)->explained(answer.error(), context.patience));
    co_return answer;
}

//! The same about the container that \a argument names.
template <class T>
Task<T> askAbout(CallContext context, QString argument, ContainerQuestion<T> question)
{
    const auto id = containerArgument(context, argument);
    if (!id)
        co_return fail(id.error());
    const Question<T> whole = [id = *id, question](EnginePtr engine, Patience patience) {
        return question(std::move(engine), id, std::move(patience));
    };
    co_return co_await ask<T>(context, whole);
}

} // namespace xsc::plugin
