// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/http.h"
#include "net/stream.h"

#include <functional>
#include <memory>

namespace xsc::net {

//! Gives the next piece of a request body; an empty piece is its end.
using HttpBodySource = std::function<Task<QByteArray>(Patience)>;

//! HTTP/1.1 client on one stream, one exchange at a time. Keeps the stream open between exchanges and never
//! half-closes it (engines take the end of input for a client that has gone). Shared ownership: a running
//! exchange keeps its connection alive.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    [[nodiscard]] static std::shared_ptr<HttpConnection> on(StreamPtr stream, HttpLimits limits = {});
    ~HttpConnection();
    Q_DISABLE_COPY_MOVE(HttpConnection)

    //! Sends and reads the whole answer. Errors: Network (closed too early, reset), Timeout, Cancelled,
    //! Protocol (not HTTP), Limit. Any status is a success here. After an error the connection is closed.
    [[nodiscard]] Task<HttpResponse> exchange(HttpRequest request, Patience patience);

    //! Sends and reads only the head; then read() until it gives an empty piece. For event streams, logs
    //! and disk exports; nothing is buffered beyond one piece.
    [[nodiscard]] Task<HttpResponse> begin(HttpRequest request, Patience patience);
    [[nodiscard]] Task<QByteArray> read(Patience patience);

    //! As begin(), with \a bodySize bytes of body from \a source. An early answer ends the upload.
    [[nodiscard]] Task<HttpResponse> upload(HttpRequest request, qint64 bodySize, HttpBodySource source,
                                            Patience patience);

    //! After 101, or an answer without end: the stream itself and the bytes already read from it.
    [[nodiscard]] std::pair<StreamPtr, QByteArray> takeStream();

    //! True when another exchange can be made on it now.
    [[nodiscard]] bool isReusable() const;
    void close();

private:
    struct Private;
    explicit HttpConnection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace xsc::net
