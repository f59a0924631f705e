// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"

#include "docker/containerreader.h"
#include "docker/engineprivate.h"
#include "docker/eventstream.h"
#include "docker/refusal.h"
#include "docker/tr.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

bool isContainerName(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}\\z"_s);
    return pattern.match(text).hasMatch();
}

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
        co_return fail(badName(id));
    auto answer = co_await d->document(
        containerPath(id, "json"), Tr::tr("The details of container %1 could not be read.").arg(id.text()),
        patience);
    co_return notNull(std::move(answer));
}

Task<Document> Engine::top(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    if (!isContainerName(id.text()))
        co_return fail(badName(id));
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

Task<QString> Engine::start(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(Lifecycle::Start, std::move(id), std::move(patience));
}

Task<QString> Engine::stop(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(Lifecycle::Stop, std::move(id), std::move(patience));
}

Task<QString> Engine::restart(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(Lifecycle::Restart, std::move(id), std::move(patience));
}

Task<QString> Engine::pause(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(Lifecycle::Pause, std::move(id), std::move(patience));
}

Task<QString> Engine::unpause(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    co_return co_await d->act(Lifecycle::Unpause, std::move(id), std::move(patience));
}

// The answer's head has come; its body, when it is a refusal, is short.
static Task<net::HttpResponse> readBody(std::shared_ptr<net::HttpConnection> connection,
                                        net::HttpResponse response, Patience patience)
{
    static constexpr qsizetype mostBytes = 64 * 1024;
    while (response.body.size() < mostBytes) {
        const auto piece = co_await connection->read(patience);
        if (!piece || piece->isEmpty())
            break;
        response.body += *piece;
    }
    co_return response;
}

Task<std::shared_ptr<EventStream>> Engine::events(Patience patience)
{
    const auto self = shared_from_this();
    const QString failure = Tr::tr("The engine's events could not be followed.");
    if (const auto known = co_await d->ensureVersion(patience); !known)
        co_return fail(known.error());
    const Patience shorter = patience.atMost(requestTime);
    const auto connection = co_await d->pool->open(shorter);
    if (!connection)
        co_return fail(told(connection.error(), failure));
    const auto head = co_await (*connection)->begin(d->request("GET", eventsTarget()), shorter);
    if (!head)
        co_return fail(told(head.error(), failure));
    if (head->status == 200)
        co_return std::make_shared<HttpEventStream>(*connection);
    const auto whole = co_await readBody(*connection, *head, shorter);
    (*connection)->close();
    co_return fail(d->refused(*whole, failure));
}

} // namespace xsc::docker
