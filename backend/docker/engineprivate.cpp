// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engineprivate.h"

#include "docker/apiversion.h"
#include "docker/refusal.h"
#include "docker/tr.h"

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

Error badName(const QString &name)
{
    return {ErrorKind::Invalid, Tr::tr("“%1” cannot be the name of a container.").arg(name), {}, {}};
}

Error badSignal(const QString &signal)
{
    return {ErrorKind::Invalid, Tr::tr("“%1” is no signal.").arg(signal), {}, {}};
}

QByteArray containerPath(const ContainerId &id, const QByteArray &what)
{
    const QByteArray path = "/containers/" + id.text().toLatin1();
    return what.isEmpty() ? path : path + '/' + what;
}

Error told(const Error &error, const QString &failure)
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

// Whatever hinders it shows again when the action itself is asked for.
Task<std::chrono::seconds> Engine::Private::timeFor(ActionRequest action, ContainerId id, Patience patience)
{
    if (!action.waitsForProcess)
        co_return actionTime;
    const auto details = co_await document(containerPath(id, "json"), action.failure, patience);
    const auto time = details ? timeToEnd(*details) : usualTimeToEnd;
    co_return time + actionTime;
}

Task<QString> Engine::Private::act(ActionRequest action, ContainerId id, Patience patience)
{
    if (!isContainerName(id.text()))
        co_return fail(badName(id.text()));
    if (const auto known = co_await ensureVersion(patience); !known)
        co_return fail(told(known.error(), action.failure));
    const auto time = co_await timeFor(action, id, patience);
    const auto response = co_await pool->exchange(request(action.method, action.path),
                                                  patience.atMost(time.value_or(actionTime)));
    if (!response)
        co_return fail(told(response.error(), action.failure));
    if (response->status / 100 != 2)
        co_return fail(
            refused(*response, action.failure, response->status == 304 ? action.inVain : QString()));
    co_return QString::fromUtf8(response->body);
}

} // namespace xsc::docker
