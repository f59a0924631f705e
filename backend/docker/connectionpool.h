// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpconnection.h"

#include <memory>
#include <vector>

namespace xsc::docker {

//! Kept connections to one engine; opens another when all are busy.
class ConnectionPool : public std::enable_shared_from_this<ConnectionPool>
{
public:
    explicit ConnectionPool(net::StreamOpener opener);

    //! GET goes over a kept connection, and once more over a new one should that turn out to be closed.
    //! Anything else goes over a new one: sent twice, it might act twice.
    [[nodiscard]] Task<net::HttpResponse> exchange(net::HttpRequest request, Patience patience);

    //! A connection of the caller's own, closed with the others by close().
    [[nodiscard]] Task<std::shared_ptr<net::HttpConnection>> open(Patience patience);

    void close();

private:
    using Connection = std::shared_ptr<net::HttpConnection>;

    [[nodiscard]] Connection takeIdle();
    void keep(const Connection &connection);

    net::StreamOpener m_opener;
    std::vector<Connection> m_idle;
    std::vector<std::weak_ptr<net::HttpConnection>> m_all;
    bool m_isClosed = false;
};

} // namespace xsc::docker
