// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/rpcclient.h"

#include "core/log.h"
#include "core/wipe.h"
#include "xapi/answer.h"
#include "xapi/serverstream.h"
#include "xapi/tr.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype largestCall = 307200; // XAPI answers anything above with 500
constexpr qsizetype mostKept = 4;
constexpr int mostLocalCalls = 16;
constexpr std::chrono::milliseconds keptFor = 30s;

// A call that may have run before its connection broke is not made twice unless that does no harm.
bool isRepeatable(const QString &method)
{
    return method.section(u'.', 1).startsWith("get_"_L1) || method == "event.from"_L1;
}

} // namespace

RpcClient::RpcClient(ServerAddress address)
    : m_address(std::move(address))
    , m_gate(m_address.isLocal() ? std::make_shared<Gate>(mostLocalCalls) : nullptr)
{}

RpcClient::~RpcClient() = default;

QString RpcClient::addressText() const
{
    if (m_address.isLocal())
        return m_address.socketPath;
    return QString::fromUtf8(hostHeader(m_address));
}

Result<net::HttpRequest> RpcClient::requestFor(const xmlrpc::Call &call) const
{
    net::HttpRequest request;
    request.method = "POST";
    request.headers = {
        {"Host", hostHeader(m_address)}, {"Content-Type", "text/xml"}, {"User-Agent", "xscontainer"}};
    request.body = xmlrpc::encodeCall(call);
    if (request.body.size() > largestCall)
        return fail(ErrorKind::Limit, Tr::tr("The call %1 is larger than XAPI accepts.").arg(call.method));
    return request;
}

// NotFound would be read as a missing object: an absent socket is a pool that is not there.
Error RpcClient::told(Error error) const
{
    if (error.kind == ErrorKind::NotFound)
        error.kind = ErrorKind::Network;
    switch (error.kind) {
    case ErrorKind::Network:
        return error.within(Tr::tr("The pool at %1 cannot be reached.").arg(addressText()));
    case ErrorKind::Timeout:
        return error.within(Tr::tr("The pool at %1 did not answer in time.").arg(addressText()));
    case ErrorKind::Protocol:
        return error.within(
            Tr::tr("What answers at %1 does not speak HTTP as XAPI does.").arg(addressText()));
    default:
        return error;
    }
}

RpcClient::ConnectionPtr RpcClient::takeKept()
{
    while (!m_kept.isEmpty()) {
        const Kept last = m_kept.takeLast();
        if (!last.freshness.hasExpired() && last.connection->isReusable())
            return last.connection;
        last.connection->close();
    }
    return {};
}

void RpcClient::giveBack(const ConnectionPtr &connection)
{
    m_busy.removeIf([&](const auto &busy) { return busy.expired() || busy.lock() == connection; });
    if (m_closed || m_kept.size() >= mostKept || !connection->isReusable())
        connection->close();
    else
        m_kept.append({connection, QDeadlineTimer(keptFor)});
}

Task<net::HttpResponse> RpcClient::exchangeOn(std::shared_ptr<RpcClient> client, ConnectionPtr connection,
                                              net::HttpRequest request, Patience patience)
{
    client->m_busy.append(connection);
    auto response = co_await connection->exchange(request, patience);
    client->giveBack(connection);
    co_return response;
}

Task<net::HttpResponse> RpcClient::exchange(std::shared_ptr<RpcClient> client, net::HttpRequest request,
                                            bool repeatable, Patience patience)
{
    if (ConnectionPtr kept = client->takeKept()) {
        auto response = co_await exchangeOn(client, kept, request, patience);
        const bool unread = response && response->status == 408;
        const bool lost = !response && response.error().kind == ErrorKind::Network;
        if (client->m_closed || !(unread || (lost && repeatable)))
            co_return response;
        qCDebug(lcXapi) << "a kept connection was closed, opening another";
    }
    const auto stream = co_await openServerStream(client->m_address, patience);
    if (!stream)
        co_return fail(stream.error());
    if (client->m_closed)
        co_return fail(ErrorKind::Cancelled, Tr::tr("The connection to the pool was ended."));
    net::HttpLimits limits;
    limits.bodyBytes = qint64(512) * 1024 * 1024;
    ConnectionPtr connection = net::HttpConnection::on(*stream, limits);
    co_return co_await exchangeOn(client, connection, request, patience);
}

Task<Gate::Place> RpcClient::placeFor(QString method, Patience patience)
{
    const auto gate = m_gate;
    if (!gate || method == "event.from"_L1)
        co_return Gate::Place();
    co_return co_await gate->enter(Tr::tr("Waiting for other calls to XAPI"), patience);
}

Task<Value> RpcClient::call(std::shared_ptr<RpcClient> client, xmlrpc::Call call, Patience patience)
{
    auto request = client->requestFor(call);
    if (!request)
        co_return fail(request.error());
    const WipeAtEnd wiping(request->body, wipeCopies);
    auto place = co_await client->placeFor(call.method, patience);
    if (!place)
        co_return fail(place.error());
    auto response = co_await exchange(client, *request, isRepeatable(call.method), patience);
    place->reset();
    if (!response)
        co_return fail(client->told(response.error()));
    co_return co_await openAnswer(std::move(*response), call.method, patience);
}

void RpcClient::close()
{
    m_closed = true;
    for (const Kept &kept : std::exchange(m_kept, {}))
        kept.connection->close();
    for (const auto &busy : std::exchange(m_busy, {})) {
        if (const ConnectionPtr connection = busy.lock())
            connection->close();
    }
}

} // namespace xsc::xapi
