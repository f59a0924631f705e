// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/http.h"
#include "net/stream.h"

#include <functional>
#include <memory>

namespace xsc::net {

//! Answers one request by writing to the peer. Used from the coroutine of a HttpHandler.
class HttpResponder
{
public:
    virtual ~HttpResponder() = default;
    //! The whole answer with Content-Length.
    [[nodiscard]] virtual Task<> reply(HttpResponse response) = 0;
    //! Head now, pieces with write(), then finish(). Chunked for HTTP/1.1, else until close.
    [[nodiscard]] virtual Task<> begin(HttpResponse head) = 0;
    [[nodiscard]] virtual Task<> write(QByteArray piece) = 0;
    [[nodiscard]] virtual Task<> finish() = 0;
    //! After a head of its own making: the raw stream and what was read beyond the request.
    [[nodiscard]] virtual std::pair<StreamPtr, QByteArray> takeStream() = 0;
    //! The next piece of a request body that is read by the handler itself (see HttpServerOptions); empty
    //! at its end.
    [[nodiscard]] virtual Task<QByteArray> readBody(Patience patience) = 0;
    [[nodiscard]] virtual bool isPeerGone() const = 0;
    //! For SignalWait: its readChannelFinished tells that the peer has gone.
    [[nodiscard]] virtual QIODevice *device() const = 0;
};

using HttpHandler = std::function<QCoro::Task<void>(HttpRequest, std::shared_ptr<HttpResponder>)>;

struct HttpServerOptions
{
    HttpLimits limits;
    //! Methods whose body is left to HttpResponder::readBody, e.g. {"PUT"}.
    QList<QByteArray> streamedMethods;
    //! Time to receive a whole head once its first byte is here, and a whole body.
    std::chrono::milliseconds headTime{std::chrono::seconds(60)};
    std::chrono::milliseconds bodyTime{std::chrono::minutes(10)};
};

//! Serves HTTP/1.0 and 1.1 on one accepted stream, keep-alive, until the peer goes, \a patience ends, or a
//! request cannot be parsed (400, 408, 413, 431 and close). Never throws.
[[nodiscard]] QCoro::Task<void> serveHttp(StreamPtr stream, HttpHandler handler, HttpServerOptions options,
                                          Patience patience);

} // namespace xsc::net
