// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/gate.h"
#include "net/httpconnection.h"
#include "xapi/session.h"
#include "xapi/xmlrpc.h"

namespace xsc::xapi {

//! XML-RPC calls to one address. Calls run in parallel, each on a connection of its own; a few are kept
//! open between calls. A host's own socket is asked for so many at a time (event.from not counted), as one
//! program must not take all of xapi's time. Shared ownership: a running call keeps its client alive.
class RpcClient
{
public:
    explicit RpcClient(ServerAddress address);
    ~RpcClient();
    Q_DISABLE_COPY_MOVE(RpcClient)

    [[nodiscard]] const ServerAddress &address() const { return m_address; }
    //! The address in words, for messages.
    [[nodiscard]] QString addressText() const;

    //! The value in the envelope. Errors: those of connecting; Remote and its kin with XAPI's code; Limit
    //! for a call larger than XAPI takes; Protocol for an answer that is none.
    [[nodiscard]] static Task<Value> call(std::shared_ptr<RpcClient> client, xmlrpc::Call call,
                                          Patience patience);

    //! Ends every connection; calls that wait for an answer fail.
    void close();

private:
    using ConnectionPtr = std::shared_ptr<net::HttpConnection>;
    struct Kept
    {
        ConnectionPtr connection;
        QDeadlineTimer freshness;
    };

    [[nodiscard]] static Task<net::HttpResponse>
    exchange(std::shared_ptr<RpcClient> client, net::HttpRequest request, bool repeatable, Patience patience);
    [[nodiscard]] static Task<net::HttpResponse> exchangeOn(std::shared_ptr<RpcClient> client,
                                                            ConnectionPtr connection,
                                                            net::HttpRequest request, Patience patience);
    [[nodiscard]] Task<Gate::Place> placeFor(QString method, Patience patience);
    [[nodiscard]] Result<net::HttpRequest> requestFor(const xmlrpc::Call &call) const;
    [[nodiscard]] Error told(Error error) const;
    [[nodiscard]] ConnectionPtr takeKept();
    void giveBack(const ConnectionPtr &connection);

    ServerAddress m_address;
    std::shared_ptr<Gate> m_gate; //!< of calls under way; none: without bound
    QList<Kept> m_kept;
    QList<std::weak_ptr<net::HttpConnection>> m_busy;
    bool m_closed = false;
};

} // namespace xsc::xapi
