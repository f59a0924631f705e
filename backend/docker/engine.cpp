// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"

#include "docker/containerreader.h"
#include "docker/engineprivate.h"
#include "docker/eventstream.h"
#include "docker/refusal.h"
#include "docker/tr.h"

#include <QJsonArray>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

Engine::Engine(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

Engine::~Engine() = default;

std::shared_ptr<Engine> Engine::over(net::StreamOpener opener, std::optional<EngineVersion> agreed)
{
    auto priv = std::make_unique<Private>();
    priv->pool = std::make_shared<ConnectionPool>(std::move(opener));
    priv->isNegotiated = agreed.has_value();
    priv->version = std::move(agreed).value_or(EngineVersion());
    return std::shared_ptr<Engine>(new Engine(std::move(priv)));
}

const EngineVersion &Engine::version() const { return d->version; }

void Engine::close() { d->pool->close(); }

Task<EngineVersion> Engine::negotiate(Patience patience)
{
    const auto self = shared_from_this();
    d->isNegotiated = false;
    if (const auto known = co_await d->ensureVersion(patience); !known)
        co_return fail(known.error());
    co_return Result<EngineVersion>(d->version); // QCoro would move out of a bare member
}

Task<> Engine::ping(Patience patience)
{
    const auto self = shared_from_this();
    const QString failure = Tr::tr("The container engine does not answer.");
    net::HttpRequest request;
    request.target = "/_ping";
    const auto response = co_await d->pool->exchange(request, patience.atMost(requestTime));
    if (!response)
        co_return fail(told(response.error(), failure));
    if (response->status != 200)
        co_return fail(refusal(*response, failure));
    co_return {};
}

// An engine written in Go may say null for a list without entries.
Task<Document> Engine::ps(Patience patience)
{
    const auto self = shared_from_this();
    auto list = co_await d->document("/containers/json?all=1", Tr::tr("The containers could not be listed."),
                                     patience);
    if (list && list->json.isNull())
        list->json = QJsonArray();
    co_return list;
}

static Result<Document> notNull(Result<Document> document)
{
    if (document && document->json.isNull())
        return fail(ErrorKind::Protocol, Tr::tr("The engine gave an empty answer."), u"null"_s);
    return document;
}

Task<Document> Engine::info(Patience patience)
{
    const auto self = shared_from_this();
    auto answer =
        co_await d->document("/info", Tr::tr("The engine's properties could not be read."), patience);
    co_return notNull(std::move(answer));
}

Task<Document> Engine::versionDocument(Patience patience)
{
    const auto self = shared_from_this();
    auto answer =
        co_await d->document("/version", Tr::tr("The engine's version could not be read."), patience);
    co_return notNull(std::move(answer));
}

Task<Document> Engine::inspect(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    if (!isContainerName(id.text()))
        co_return fail(badName(id.text()));
    auto answer = co_await d->document(
        containerPath(id, "json"), Tr::tr("The details of container %1 could not be read.").arg(id.text()),
        patience);
    co_return notNull(std::move(answer));
}

Task<Document> Engine::top(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    if (!isContainerName(id.text()))
        co_return fail(badName(id.text()));
    auto answer = co_await d->document(
        containerPath(id, "top"), Tr::tr("The processes of container %1 could not be listed.").arg(id.text()),
        patience);
    co_return notNull(std::move(answer));
}

Task<QList<Container>> Engine::containers(Patience patience)
{
    const auto list = co_await ps(std::move(patience));
    if (!list)
        co_return fail(list.error());
    co_return read::containers(*list);
}

Task<std::shared_ptr<EventStream>> Engine::events(Patience patience)
{
    const auto self = shared_from_this();
    const QString failure = Tr::tr("The engine's events could not be followed.");
    const auto answer = co_await d->begin(eventsTarget(), failure, patience);
    if (!answer)
        co_return fail(answer.error());
    co_return std::make_shared<HttpEventStream>(answer->connection);
}

} // namespace xsc::docker
