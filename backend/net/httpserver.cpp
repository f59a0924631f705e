// SPDX-License-Identifier: BSD-2-Clause
#include "net/httpserver.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "net/httpinput.h"
#include "net/httpresponder.h"
#include "net/httptext.h"

namespace xsc::net {

namespace {

using Problem = HttpParser::Problem;

//! One accepted stream and how it is served.
struct Served
{
    StreamPtr stream;
    std::shared_ptr<HttpInput> input;
    HttpServerOptions options;
    Patience patience;
};

// 0: the client is gone, nobody would read an answer.
int statusFor(const Error &error, Problem problem)
{
    if (error.kind == ErrorKind::Timeout)
        return 408;
    switch (problem) {
    case Problem::HeadTooLarge:
        return 431;
    case Problem::BodyTooLarge:
        return 413;
    case Problem::Malformed:
        return 400;
    default:
        return 0;
    }
}

// Closing with unread data resets the connection, and the client would lose the answer.
QCoro::Task<void> lingerFor(Served served, std::chrono::milliseconds time)
{
    const Patience patience = served.patience.atMost(time);
    while (!hasEnded(*served.stream)) {
        SignalWait wait;
        wait.on(served.stream.get(), &QIODevice::readyRead)
            .on(served.stream.get(), &QIODevice::readChannelFinished);
        if (!served.stream->readAll().isEmpty())
            continue;
        if (!co_await wait.until(patience))
            co_return;
    }
}

QCoro::Task<void> refuse(Served served, Error error)
{
    const int status = statusFor(error, served.input->parser().problem());
    qCDebug(lcNet).noquote() << "request refused:" << status << error.text();
    if (!status || served.patience.isOver())
        co_return;
    HttpResponse response;
    response.status = status;
    response.headers = {{"Connection", "close"}, {"Content-Length", "0"}};
    if (const auto text = responseHeadText(response, 1))
        served.stream->write(*text);
    co_await drain(served.stream, 0, served.patience.atMost(std::chrono::seconds(5)));
    co_await lingerFor(served, std::chrono::seconds(2));
}

Task<HttpRequest> readHead(Served served)
{
    const Patience patience = served.patience.atMost(served.options.headTime);
    const auto read = co_await served.input->readHead(patience);
    if (!read)
        co_return fail(read.error());
    co_return served.input->parser().request();
}

Task<QByteArray> readBody(Served served)
{
    served.input->parser().limitBody(served.options.limits.bodyBytes);
    const Patience patience = served.patience.atMost(served.options.bodyTime);
    const auto body = co_await served.input->readAll(patience);
    co_return body;
}

void inviteBody(const Served &served, const HttpRequest &request)
{
    if (request.headers.value("Expect").compare("100-continue", Qt::CaseInsensitive) == 0)
        served.stream->write("HTTP/1.1 100 Continue\r\n\r\n");
}

Task<HttpRequest> readRequest(Served served)
{
    auto request = co_await readHead(served);
    if (!request)
        co_return request;
    inviteBody(served, *request);
    if (served.options.streamedMethods.contains(request->method))
        co_return request;
    auto body = co_await readBody(served);
    if (!body)
        co_return fail(body.error());
    request->body = std::move(*body);
    co_return request;
}

// What the handler left of a streamed body must be out of the way of the next request.
QCoro::Task<bool> skipRest(Served served)
{
    const Patience patience = served.patience.atMost(served.options.bodyTime);
    for (;;) {
        const auto piece = co_await served.input->readPiece(patience);
        if (!piece)
            co_return false;
        if (piece->isEmpty())
            co_return true;
    }
}

QCoro::Task<void> completeAnswer(std::shared_ptr<StreamResponder> responder)
{
    HttpResponse failure;
    failure.status = 500;
    if (responder->isSilent())
        co_await responder->reply(failure);
    else if (!responder->isFinished())
        co_await responder->finish();
}

//! Answers one request; true when another may follow.
QCoro::Task<bool> serveRequest(Served served, HttpHandler handler, HttpRequest request)
{
    const auto responder =
        std::make_shared<StreamResponder>(served.stream, served.input, request, served.patience);
    co_await handler(std::move(request), responder);
    if (responder->isTaken())
        co_return false;
    co_await completeAnswer(responder);
    if (responder->keepsAlive() && !responder->isPeerGone())
        co_return co_await skipRest(served);
    co_await drain(served.stream, 0, served.patience);
    if (served.stream->isOpen())
        served.stream->close();
    co_return false;
}

QCoro::Task<bool> serveNext(Served served, HttpHandler handler)
{
    served.input->startMessage();
    const auto begun = co_await served.input->waitForMessage(served.patience);
    if (!begun || !*begun)
        co_return false;
    auto request = co_await readRequest(served);
    if (!request) {
        co_await refuse(served, request.error());
        co_return false;
    }
    const bool goesOn = co_await serveRequest(served, handler, std::move(*request));
    co_return goesOn;
}

} // namespace

QCoro::Task<void> serveHttp(StreamPtr stream, HttpHandler handler, HttpServerOptions options,
                            Patience patience)
{
    const auto input =
        std::make_shared<HttpInput>(stream, HttpParser::Kind::Request, options.limits.headBytes);
    const Served served{stream, input, options, patience};
    while (co_await serveNext(served, handler)) {
    }
}

} // namespace xsc::net
