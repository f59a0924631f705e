// SPDX-License-Identifier: BSD-2-Clause
#include "docker/connectionpool.h"

#include "core/log.h"
#include "docker/tr.h"

namespace xsc::docker {

static constexpr size_t mostIdle = 4;

ConnectionPool::ConnectionPool(net::StreamOpener opener)
    : m_opener(std::move(opener))
{}

ConnectionPool::Connection ConnectionPool::takeIdle()
{
    while (!m_idle.empty()) {
        Connection connection = m_idle.back();
        m_idle.pop_back();
        if (connection->isReusable())
            return connection;
    }
    return {};
}

void ConnectionPool::keep(const Connection &connection)
{
    if (!m_isClosed && m_idle.size() < mostIdle && connection->isReusable())
        m_idle.push_back(connection);
}

Task<std::shared_ptr<net::HttpConnection>> ConnectionPool::open(Patience patience)
{
    const auto self = shared_from_this();
    if (m_isClosed)
        co_return fail(ErrorKind::Network, Tr::tr("The connection to the container engine was closed."));
    auto stream = co_await m_opener(patience);
    if (!stream)
        co_return fail(stream.error());
    if (m_isClosed)
        co_return fail(ErrorKind::Network, Tr::tr("The connection to the container engine was closed."));
    auto connection = net::HttpConnection::on(std::move(*stream));
    std::erase_if(m_all, [](const auto &known) { return known.expired(); });
    m_all.push_back(connection);
    co_return connection;
}

// Bodies may hold anything: they are never logged.
static Result<net::HttpResponse> noted(const net::HttpRequest &request, Result<net::HttpResponse> response)
{
    const QByteArray outcome = response ? QByteArray::number(response->status) + ", " +
                                              QByteArray::number(response->body.size()) + " bytes"
                                        : response.error().text().toUtf8();
    qCDebug(lcDocker, "%s %s: %s", request.method.constData(), request.target.constData(),
            outcome.constData());
    return response;
}

Task<net::HttpResponse> ConnectionPool::exchange(net::HttpRequest request, Patience patience)
{
    const auto self = shared_from_this();
    const Connection kept = request.method == "GET" ? takeIdle() : nullptr;
    if (kept) {
        auto response = co_await kept->exchange(request, patience);
        keep(kept);
        if (response || response.error().kind != ErrorKind::Network)
            co_return noted(request, std::move(response));
    }
    const auto fresh = co_await open(patience);
    if (!fresh)
        co_return fail(fresh.error());
    auto response = co_await (*fresh)->exchange(request, patience);
    keep(*fresh);
    co_return noted(request, std::move(response));
}

void ConnectionPool::close()
{
    m_isClosed = true;
    m_idle.clear();
    const auto all = std::exchange(m_all, {});
    for (const auto &known : all)
        if (const auto connection = known.lock())
            connection->close();
}

} // namespace xsc::docker
