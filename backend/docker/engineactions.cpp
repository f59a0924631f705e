// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"
#include "docker/engineprivate.h"

// What changes a container.
namespace xsc::docker {

Task<QString> Engine::start(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(lifecycleRequest(Lifecycle::Start, id), id, patience);
}

Task<QString> Engine::stop(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(lifecycleRequest(Lifecycle::Stop, id), id, patience);
}

Task<QString> Engine::restart(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(lifecycleRequest(Lifecycle::Restart, id), id, patience);
}

Task<QString> Engine::pause(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(lifecycleRequest(Lifecycle::Pause, id), id, patience);
}

Task<QString> Engine::unpause(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(lifecycleRequest(Lifecycle::Unpause, id), id, patience);
}

Task<QString> Engine::kill(ContainerId id, QString signal, Patience patience)
{
    const auto self = shared_from_this();
    if (!isSignal(signal))
        co_return fail(badSignal(signal));
    co_return co_await d->act(killRequest(id, signal), id, patience);
}

Task<QString> Engine::remove(ContainerId id, Removal removal, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(removeRequest(id, removal), id, patience);
}

Task<QString> Engine::rename(ContainerId id, QString name, Patience patience)
{
    const auto self = shared_from_this();
    if (!isContainerName(name))
        co_return fail(badName(name));
    co_return co_await d->act(renameRequest(id, name), id, patience);
}

} // namespace xsc::docker
