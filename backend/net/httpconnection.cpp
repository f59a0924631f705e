// SPDX-License-Identifier: BSD-2-Clause
#include "net/httpconnection.h"

#include "core/signalwait.h"
#include "core/wipe.h"
#include "net/httpinput.h"
#include "net/httptext.h"
#include "net/tr.h"

#include <limits>

namespace xsc::net {

namespace {

constexpr int mostInterimAnswers = 16;
constexpr qint64 endless = std::numeric_limits<qint64>::max();

} // namespace

struct HttpConnection::Private
{
    enum class State { Idle, Busy, Reading, Broken, Taken };

    StreamPtr stream;
    HttpLimits limits;
    HttpInput input;
    State state = State::Idle;
    bool isUploadCut = false;

    Private(StreamPtr device, HttpLimits bounds)
        : stream(std::move(device))
        , limits(bounds)
        , input(stream, HttpParser::Kind::Response, bounds.headBytes)
    {}

    void breakOff();
    void messageEnded();
    [[nodiscard]] Result<> claim();
    [[nodiscard]] Result<> send(const HttpRequest &request, qint64 bodySize);
    [[nodiscard]] Result<> start(const HttpRequest &request, qint64 bodySize);
    [[nodiscard]] Task<> sendBody(qint64 bodySize, HttpBodySource source, Patience patience);
    [[nodiscard]] Task<> feedBody(qint64 bodySize, HttpBodySource source, Patience patience);
    [[nodiscard]] Task<HttpResponse> readHead(bool toHead, qint64 bodyLimit, Patience patience);
    [[nodiscard]] Task<HttpResponse> readFinalHead(bool toHead, qint64 bodyLimit, Patience patience);
};

void HttpConnection::Private::breakOff()
{
    if (state == State::Taken)
        return;
    state = State::Broken;
    if (stream->isOpen())
        stream->close();
}

void HttpConnection::Private::messageEnded()
{
    if (!input.parser().keepsAlive() || input.hasLeftovers() || isUploadCut)
        breakOff();
    else
        state = State::Idle;
}

Result<> HttpConnection::Private::claim()
{
    if (state == State::Busy || state == State::Reading)
        return fail(ErrorKind::Internal, Tr::tr("The connection is busy with another request."));
    if (state != State::Idle || hasEnded(*stream))
        return fail(ErrorKind::Network, Tr::tr("The connection is closed."), wordsOf(*stream));
    state = State::Busy;
    return {};
}

Result<> HttpConnection::Private::send(const HttpRequest &request, qint64 bodySize)
{
    HttpRequest complete = request;
    if (!request.isOpenEnded && (bodySize > 0 || request.method == "POST" || request.method == "PUT") &&
        !request.headers.contains("Content-Length"))
        complete.headers.add("Content-Length", QByteArray::number(bodySize));
    auto message = requestHeadText(complete);
    if (!message)
        return fail(message.error());
    input.startMessage();
    appendWiping(*message, request.body);
    stream->write(message->constData(), message->size()); // a socket would share the buffer itself
    wipe(*message);
    return {};
}

Result<> HttpConnection::Private::start(const HttpRequest &request, qint64 bodySize)
{
    if (const auto claimed = claim(); !claimed)
        return claimed;
    const auto sent = send(request, bodySize);
    if (!sent)
        state = State::Idle;
    return sent;
}

// An engine may refuse before it has read everything; then its answer counts, not the rest of the upload.
Task<> HttpConnection::Private::sendBody(qint64 bodySize, HttpBodySource source, Patience patience)
{
    const auto fed = co_await feedBody(bodySize, std::move(source), patience);
    const bool isAnswered = stream->isOpen() && stream->bytesAvailable() > 0;
    if (!fed && fed.error().kind == ErrorKind::Network && isAnswered) {
        isUploadCut = true;
        co_return {};
    }
    co_return fed;
}

Task<> HttpConnection::Private::feedBody(qint64 bodySize, HttpBodySource source, Patience patience)
{
    qint64 left = bodySize;
    while (left > 0) {
        if (stream->bytesAvailable() > 0)
            co_return fail(ErrorKind::Network, Tr::tr("The peer answered before it had all data."));
        const auto piece = co_await source(patience);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty() || piece->size() > left)
            co_return fail(ErrorKind::Invalid, Tr::tr("The data to send has not the length announced."));
        left -= piece->size();
        stream->write(*piece);
        const auto drained = co_await drain(stream, unsentLimit, patience);
        if (!drained)
            co_return fail(drained.error());
    }
    co_return {};
}

Task<HttpResponse> HttpConnection::Private::readHead(bool toHead, qint64 bodyLimit, Patience patience)
{
    for (int interim = 0; interim < mostInterimAnswers; ++interim) {
        if (toHead)
            input.parser().expectNoBody();
        const auto read = co_await input.readHead(patience);
        if (!read)
            co_return fail(read.error());
        HttpResponse response = input.parser().response();
        if (response.status / 100 != 1 || response.status == 101) {
            input.parser().limitBody(bodyLimit);
            co_return response;
        }
        input.startMessage();
    }
    co_return fail(ErrorKind::Protocol, Tr::tr("The peer sends interim answers without end."));
}

Task<HttpResponse> HttpConnection::Private::readFinalHead(bool toHead, qint64 bodyLimit, Patience patience)
{
    auto response = co_await readHead(toHead, bodyLimit, patience);
    if (response)
        state = State::Reading;
    else
        breakOff();
    co_return response;
}

HttpConnection::HttpConnection(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

HttpConnection::~HttpConnection() { d->breakOff(); }

std::shared_ptr<HttpConnection> HttpConnection::on(StreamPtr stream, HttpLimits limits)
{
    return std::shared_ptr<HttpConnection>(
        new HttpConnection(std::make_unique<Private>(std::move(stream), limits)));
}

Task<HttpResponse> HttpConnection::exchange(HttpRequest request, Patience patience)
{
    const auto self = shared_from_this();
    if (const auto started = d->start(request, request.body.size()); !started)
        co_return fail(started.error());
    auto response = co_await d->readFinalHead(request.method == "HEAD", d->limits.bodyBytes, patience);
    if (!response || response->status == 101)
        co_return response;
    auto body = co_await d->input.readAll(patience);
    if (!body) {
        d->breakOff();
        co_return fail(body.error());
    }
    response->body = std::move(*body);
    d->messageEnded();
    co_return response;
}

Task<HttpResponse> HttpConnection::begin(HttpRequest request, Patience patience)
{
    const auto self = shared_from_this();
    if (const auto started = d->start(request, request.body.size()); !started)
        co_return fail(started.error());
    const auto response = co_await d->readFinalHead(request.method == "HEAD", endless, patience);
    co_return response;
}

Task<HttpResponse> HttpConnection::upload(HttpRequest request, qint64 bodySize, HttpBodySource source,
                                          Patience patience)
{
    const auto self = shared_from_this();
    if (const auto started = d->start(request, bodySize); !started)
        co_return fail(started.error());
    const auto sent = co_await d->sendBody(bodySize, std::move(source), patience);
    if (!sent) {
        d->breakOff();
        co_return fail(sent.error());
    }
    const auto response = co_await d->readFinalHead(false, endless, patience);
    co_return response;
}

Task<QByteArray> HttpConnection::read(Patience patience)
{
    const auto self = shared_from_this();
    if (d->state == Private::State::Idle)
        co_return QByteArray();
    if (d->state != Private::State::Reading)
        co_return fail(ErrorKind::Network, Tr::tr("The connection is closed."), wordsOf(*d->stream));
    auto piece = co_await d->input.readPiece(patience);
    if (!piece)
        d->breakOff();
    else if (piece->isEmpty())
        d->messageEnded();
    co_return piece;
}

std::pair<StreamPtr, QByteArray> HttpConnection::takeStream()
{
    d->state = Private::State::Taken;
    const QByteArray body = d->input.parser().takeBody();
    return {d->stream, body + d->input.takeLeftovers()};
}

bool HttpConnection::isReusable() const
{
    return d->state == Private::State::Idle && !hasEnded(*d->stream) && !d->input.hasLeftovers();
}

void HttpConnection::close() { d->breakOff(); }

} // namespace xsc::net
