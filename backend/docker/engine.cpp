// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"

#include "docker/apiversion.h"
#include "docker/connectionpool.h"
#include "docker/containerreader.h"
#include "docker/eventstream.h"
#include "docker/lifecycle.h"
#include "docker/refusal.h"
#include "docker/tr.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace xsc::docker {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr auto requestTime = 30s;

struct Engine::Private
{
    std::shared_ptr<ConnectionPool> pool;
    EngineVersion version;
    bool isNegotiated = false;

    [[nodiscard]] Task<> ensureVersion(Patience patience);
    [[nodiscard]] net::HttpRequest request(QByteArray method, const QByteArray &path) const;
    [[nodiscard]] Error refused(const net::HttpResponse &response, const QString &failure,
                                const QString &inVain = {});
    [[nodiscard]] Task<net::HttpResponse> get(QByteArray path, QString failure, Patience patience);
    [[nodiscard]] Task<Document> document(QByteArray path, QString failure, Patience patience);
    [[nodiscard]] Task<QString> act(Lifecycle action, ContainerId id, Patience patience);
};

bool isContainerName(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}\\z"_s);
    return pattern.match(text).hasMatch();
}

static Error badName(const ContainerId &id)
{
    return {ErrorKind::Invalid, Tr::tr("“%1” cannot be the name of a container.").arg(id.text()), {}, {}};
}

static QByteArray pathOf(const ContainerId &id, const QByteArray &what)
{
    return "/containers/" + id.text().toLatin1() + '/' + what;
}

static Error told(const Error &error, const QString &failure)
{
    return error.kind == ErrorKind::Cancelled ? error : error.within(failure);
}

net::HttpRequest Engine::Private::request(QByteArray method, const QByteArray &path) const
{
    net::HttpRequest request;
    request.method = std::move(method);
    request.target = "/v" + version.api.toString().toLatin1() + path;
    return request;
}

// An engine that was replaced by another release while we held on to it is asked again.
Error Engine::Private::refused(const net::HttpResponse &response, const QString &failure,
                               const QString &inVain)
{
    Error error = refusal(response, failure, inVain);
    if (error.kind == ErrorKind::Unsupported)
        isNegotiated = false;
    return error;
}

Task<> Engine::Private::ensureVersion(Patience patience)
{
    if (isNegotiated)
        co_return {};
    const QString failure = Tr::tr("The container engine could not be asked for its version.");
    net::HttpRequest request;
    request.target = "/version";
    const auto response = co_await pool->exchange(request, patience.atMost(requestTime));
    if (!response)
        co_return fail(told(response.error(), failure));
    if (response->status != 200)
        co_return fail(refusal(*response, failure));
    auto agreed = readEngineVersion(*response).and_then(agreeOnApi);
    if (!agreed)
        co_return fail(agreed.error());
    version = std::move(*agreed);
    isNegotiated = true;
    co_return {};
}

Task<net::HttpResponse> Engine::Private::get(QByteArray path, QString failure, Patience patience)
{
    if (const auto known = co_await ensureVersion(patience); !known)
        co_return fail(known.error());
    auto response = co_await pool->exchange(request("GET", path), patience.atMost(requestTime));
    if (!response)
        co_return fail(told(response.error(), failure));
    if (response->status != 200)
        co_return fail(refused(*response, failure));
    co_return response;
}

Task<Document> Engine::Private::document(QByteArray path, QString failure, Patience patience)
{
    const auto response = co_await get(path, failure, patience);
    if (!response)
        co_return fail(response.error());
    if (response->body.isEmpty())
        co_return fail(ErrorKind::Protocol, failure + u' ' + Tr::tr("The engine gave an empty answer."));
    auto document = parseDocument(response->body);
    if (!document)
        co_return fail(told(document.error(), failure));
    co_return document;
}

Task<QString> Engine::Private::act(Lifecycle action, ContainerId id, Patience patience)
{
    if (!isContainerName(id.text()))
        co_return fail(badName(id));
    const LifecycleWords words = lifecycleWords(action, id);
    if (const auto known = co_await ensureVersion(patience); !known)
        co_return fail(told(known.error(), words.failure));
    const auto response =
        co_await pool->exchange(request("POST", pathOf(id, words.path)), patience.atMost(words.time));
    if (!response)
        co_return fail(told(response.error(), words.failure));
    if (response->status / 100 != 2)
        co_return fail(refused(*response, words.failure, response->status == 304 ? words.inVain : QString()));
    co_return QString::fromUtf8(response->body);
}

Engine::Engine(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

Engine::~Engine() { d->pool->close(); }

std::shared_ptr<Engine> Engine::over(net::StreamOpener opener)
{
    auto priv = std::make_unique<Private>();
    priv->pool = std::make_shared<ConnectionPool>(std::move(opener));
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
        pathOf(id, "json"), Tr::tr("The details of container %1 could not be read.").arg(id.text()),
        patience);
    co_return notNull(std::move(answer));
}

Task<Document> Engine::top(ContainerId id, Patience patience)
{
    const auto self = shared_from_this();
    if (!isContainerName(id.text()))
        co_return fail(badName(id));
    auto answer = co_await d->document(
        pathOf(id, "top"), Tr::tr("The processes of container %1 could not be listed.").arg(id.text()),
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
