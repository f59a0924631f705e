// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/projections.h"

#include "docker/xml.h"
#include "plugin/asking.h"

namespace xsc::plugin {

using docker::Document;
using docker::Engine;

Task<QString> inspectObject(CallContext context)
{
    const ContainerQuestion<Document> question = &Engine::inspect;
    const auto document = co_await askAbout(context, arguments::object, question);
    if (!document)
        co_return fail(document.error());
    co_return docker::xml::inspect(*document);
}

Task<QString> topOfObject(CallContext context)
{
    const ContainerQuestion<Document> question = &Engine::top;
    const auto document = co_await askAbout(context, arguments::object, question);
    if (!document)
        co_return fail(document.error());
    co_return docker::xml::top(*document);
}

namespace {

using Projection = QString (*)(const Document &document);

Task<QString> project(CallContext context, Question<Document> question, Projection projection)
{
    const auto document = co_await ask(context, question);
    if (!document)
        co_return fail(document.error());
    co_return projection(*document);
}

} // namespace

Task<QString> listContainers(CallContext context)
{
    return project(std::move(context), &Engine::ps, docker::xml::ps);
}

Task<QString> tellEngineInfo(CallContext context)
{
    return project(std::move(context), &Engine::info, docker::xml::info);
}

Task<QString> tellEngineVersion(CallContext context)
{
    return project(std::move(context), &Engine::versionDocument, docker::xml::version);
}

} // namespace xsc::plugin
