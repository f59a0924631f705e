// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/projections.h"

#include "docker/xml.h"
#include "plugin/reach.h"

namespace xsc::plugin {

namespace {

using Request = Task<docker::Document> (docker::Engine::*)(docker::ContainerId, Patience);

Task<docker::Document> ask(CallContext context, Request request)
{
    const auto id = containerArgument(context, arguments::object);
    if (!id)
        co_return fail(id.error());
    const auto guest = co_await reachGuest(context);
    if (!guest)
        co_return fail(guest.error());
    const auto engine = (*guest)->engine();
    const auto document = co_await (engine.get()->*request)(*id, context.patience);
    if (!document)
        co_return fail((*guest)->explained(document.error()));
    co_return *document;
}

} // namespace

Task<QString> inspectObject(CallContext context)
{
    const auto document = co_await ask(context, &docker::Engine::inspect);
    if (!document)
        co_return fail(document.error());
    co_return docker::xml::inspect(*document);
}

Task<QString> topOfObject(CallContext context)
{
    const auto document = co_await ask(context, &docker::Engine::top);
    if (!document)
        co_return fail(document.error());
    co_return docker::xml::top(*document);
}

} // namespace xsc::plugin
