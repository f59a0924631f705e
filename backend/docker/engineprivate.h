// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/connectionpool.h"
#include "docker/engine.h"
#include "docker/lifecycle.h"

namespace xsc::docker {

//! For all requests but those that wait for a container to end.
inline constexpr std::chrono::seconds requestTime{30};

//! What the requests of an engine have in common: connections, the agreed version, words for failures.
struct Engine::Private
{
    std::shared_ptr<ConnectionPool> pool;
    EngineVersion version;
    bool isNegotiated = false;

    //! Agrees on a version unless that was done.
    [[nodiscard]] Task<> ensureVersion(Patience patience);
    //! \a path below the agreed version.
    [[nodiscard]] net::HttpRequest request(QByteArray method, const QByteArray &path) const;
    [[nodiscard]] Error refused(const net::HttpResponse &response, const QString &failure,
                                const QString &inVain = {});
    [[nodiscard]] Task<net::HttpResponse> get(QByteArray path, QString failure, Patience patience);
    [[nodiscard]] Task<Document> document(QByteArray path, QString failure, Patience patience);
    [[nodiscard]] Task<QString> act(ActionRequest action, ContainerId id, Patience patience);
    //! The bound of stop and its like, by the container's own time to end.
    [[nodiscard]] Task<std::chrono::seconds> timeFor(ActionRequest action, ContainerId id, Patience patience);

    //! An answer that is read piece by piece, on a connection of its own.
    struct Streaming
    {
        std::shared_ptr<net::HttpConnection> connection;
        net::HttpResponse head;
    };
    [[nodiscard]] Task<Streaming> begin(QByteArray path, QString failure, Patience patience);
    [[nodiscard]] Task<bool> hasTerminal(net::HttpResponse logHead, ContainerId id, Patience patience);
    [[nodiscard]] Task<Document> sample(ContainerId id, Patience patience);
};

//! Below it, \a what; the container itself when that is empty.
[[nodiscard]] QByteArray containerPath(const ContainerId &id, const QByteArray &what);
//! \a error told as \a failure; a cancellation stays what it is.
[[nodiscard]] Error told(const Error &error, const QString &failure);
[[nodiscard]] Error badName(const QString &name);
[[nodiscard]] Error badSignal(const QString &signal);

} // namespace xsc::docker
