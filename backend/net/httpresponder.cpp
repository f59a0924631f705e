// SPDX-License-Identifier: BSD-2-Clause
#include "net/httpresponder.h"

#include "net/httptext.h"
#include "net/tr.h"

namespace xsc::net {

namespace {

constexpr qint64 lengthUnknown = -1;

Fail outOfTurn() { return fail(ErrorKind::Internal, Tr::tr("An answer was sent out of turn.")); }

} // namespace

StreamResponder::StreamResponder(StreamPtr stream, std::shared_ptr<HttpInput> input, HttpRequest head,
                                 Patience patience)
    : m_stream(std::move(stream))
    , m_input(std::move(input))
    , m_request(std::move(head))
    , m_patience(std::move(patience))
    , m_minorVersion(m_input->parser().minorVersion())
    , m_keepsAlive(m_input->parser().keepsAlive())
{}

Result<> StreamResponder::sendHead(HttpResponse response, qint64 bodySize)
{
    HttpHeaders headers = response.headers;
    m_hasBody = m_request.method != "HEAD" && !isBodyless(response.status);
    m_isChunked = bodySize == lengthUnknown && m_minorVersion > 0 && !isBodyless(response.status);
    if (bodySize == lengthUnknown && !m_isChunked && m_hasBody)
        m_keepsAlive = false;
    if (headers.value("Connection").compare("close", Qt::CaseInsensitive) == 0)
        m_keepsAlive = false;
    if (m_isChunked)
        headers.add("Transfer-Encoding", "chunked");
    else if (bodySize >= 0 && !isBodyless(response.status) && !headers.contains("Content-Length"))
        headers.add("Content-Length", QByteArray::number(bodySize));
    if (!headers.contains("Connection") && m_keepsAlive != (m_minorVersion > 0))
        headers.add("Connection", m_keepsAlive ? "keep-alive" : "close");
    response.headers = headers;
    const auto text = responseHeadText(response, m_minorVersion);
    if (!text)
        return fail(text.error());
    m_stream->write(*text);
    return {};
}

Task<> StreamResponder::sent()
{
    const auto self = shared_from_this();
    const auto drained = co_await drain(m_stream, unsentLimit, m_patience);
    co_return drained;
}

Task<> StreamResponder::reply(HttpResponse response)
{
    if (m_phase != Phase::Silent)
        co_return outOfTurn();
    const auto head = sendHead(response, response.body.size());
    if (!head)
        co_return fail(head.error());
    m_phase = Phase::Finished;
    if (m_hasBody)
        m_stream->write(response.body);
    co_return co_await sent();
}

Task<> StreamResponder::begin(HttpResponse head)
{
    if (m_phase != Phase::Silent)
        co_return outOfTurn();
    const auto written = sendHead(head, lengthUnknown);
    if (!written)
        co_return fail(written.error());
    m_phase = Phase::Streaming;
    co_return co_await sent();
}

Task<> StreamResponder::write(QByteArray piece)
{
    if (m_phase != Phase::Streaming)
        co_return outOfTurn();
    if (isPeerGone())
        co_return fail(ErrorKind::Network, Tr::tr("The client has gone."));
    // An empty chunk would end the answer.
    if (piece.isEmpty() || !m_hasBody)
        co_return {};
    m_stream->write(m_isChunked ? QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n" : piece);
    co_return co_await sent();
}

Task<> StreamResponder::finish()
{
    if (m_phase != Phase::Streaming)
        co_return outOfTurn();
    m_phase = Phase::Finished;
    if (m_isChunked && m_hasBody)
        m_stream->write("0\r\n\r\n");
    co_return co_await sent();
}

std::pair<StreamPtr, QByteArray> StreamResponder::takeStream()
{
    m_phase = Phase::Taken;
    const QByteArray body = m_input->parser().takeBody();
    return {m_stream, body + m_input->takeLeftovers()};
}

Task<QByteArray> StreamResponder::readBody(Patience patience)
{
    const auto self = shared_from_this();
    const auto piece = co_await m_input->readPiece(patience);
    co_return piece;
}

bool StreamResponder::isPeerGone() const { return hasEnded(*m_stream); }

} // namespace xsc::net
