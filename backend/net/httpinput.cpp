// SPDX-License-Identifier: BSD-2-Clause
#include "net/httpinput.h"

#include "core/signalwait.h"
#include "core/wipe.h"
#include "net/tr.h"

#include <algorithm>

namespace xsc::net {

namespace {

constexpr qint64 pieceBytes = 64 * 1024;
constexpr qint64 mostRoomAhead = 64 * 1024 * 1024; // of what a peer only says

using Problem = HttpParser::Problem;

ErrorKind kindOf(Problem problem)
{
    switch (problem) {
    case Problem::HeadTooLarge:
    case Problem::BodyTooLarge:
        return ErrorKind::Limit;
    case Problem::Truncated:
    case Problem::Silent:
        return ErrorKind::Network;
    case Problem::None:
    case Problem::Malformed:
        break;
    }
    return ErrorKind::Protocol;
}

QString sentenceOf(Problem problem)
{
    switch (problem) {
    case Problem::HeadTooLarge:
        return Tr::tr("The peer sent more headers than are acceptable.");
    case Problem::BodyTooLarge:
        return Tr::tr("The peer sent more data than is acceptable.");
    case Problem::Truncated:
        return Tr::tr("The connection ended in the middle of a message.");
    case Problem::Silent:
        return Tr::tr("The peer closed the connection without a word.");
    case Problem::None:
    case Problem::Malformed:
        break;
    }
    return Tr::tr("The peer sent something that is not HTTP.");
}

} // namespace

HttpInput::HttpInput(StreamPtr stream, HttpParser::Kind kind, qint64 headBytes)
    : m_stream(std::move(stream))
    , m_kind(kind)
    , m_headBytes(headBytes)
{
    startMessage();
}

void HttpInput::startMessage() { m_parser = std::make_unique<HttpParser>(m_kind, m_headBytes); }

QByteArray HttpInput::takeLeftovers() { return std::exchange(m_pending, {}); }

Error HttpInput::failure() const
{
    const Problem problem = m_parser->problem();
    const bool lost = kindOf(problem) == ErrorKind::Network;
    return {kindOf(problem), sentenceOf(problem), lost ? wordsOf(*m_stream) : m_parser->words(), {}};
}

bool HttpInput::takeArrived()
{
    // Room for more than there is would have to be wiped as well.
    const qint64 arrived = m_stream->isOpen() ? std::min(m_stream->bytesAvailable(), pieceBytes) : 0;
    if (arrived == 0)
        return false;
    QByteArray bytes = m_stream->read(arrived);
    const bool isSome = !bytes.isEmpty();
    appendWiping(m_pending, bytes);
    wipe(bytes);
    return isSome;
}

// Waits until something arrived or the stream ended; its end is told to the parser.
Task<> HttpInput::receive(Patience patience)
{
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Receiving data")));
    SignalWait wait;
    wait.on(m_stream.get(), &QIODevice::readyRead)
        .on(m_stream.get(), &QIODevice::readChannelFinished)
        .on(m_stream.get(), &QIODevice::aboutToClose);
    if (takeArrived())
        co_return {};
    // Not in one condition: GCC 12 awaits on the right of && whatever the left says.
    if (!hasEnded(*m_stream)) {
        if (!co_await wait.until(patience) && patience.isOver())
            co_return fail(patience.why(Tr::tr("Receiving data")));
    }
    if (!takeArrived() && hasEnded(*m_stream))
        m_parser->end();
    co_return {};
}

void HttpInput::feedPending()
{
    const bool hadHead = m_parser->hasHead();
    const QByteArrayView pending(m_pending);
    qsizetype used = 0;
    while (const qsizetype consumed = m_parser->feed(pending.sliced(used))) {
        used += consumed;
        // Whoever asked for the head decides about the body before any of it is taken.
        if (m_parser->hasHead() != hadHead)
            break;
    }
    // What is empty keeps its room otherwise, and a connection may rest for days.
    if (used == m_pending.size())
        wipe(m_pending);
    else
        m_pending.remove(0, used);
}

Task<bool> HttpInput::waitForMessage(Patience patience)
{
    while (m_pending.isEmpty() && m_parser->problem() == Problem::None) {
        const auto received = co_await receive(patience);
        if (!received)
            co_return fail(received.error());
    }
    co_return !m_pending.isEmpty();
}

Task<> HttpInput::readHead(Patience patience)
{
    for (;;) {
        feedPending();
        if (m_parser->problem() != Problem::None)
            co_return fail(failure());
        if (m_parser->hasHead())
            co_return {};
        const auto received = co_await receive(patience);
        if (!received)
            co_return fail(received.error());
    }
}

Task<QByteArray> HttpInput::readPiece(Patience patience)
{
    for (;;) {
        feedPending();
        const QByteArray piece = m_parser->takeBody();
        if (m_parser->problem() != Problem::None && piece.isEmpty())
            co_return fail(failure());
        if (!piece.isEmpty() || m_parser->isDone())
            co_return piece;
        const auto received = co_await receive(patience);
        if (!received)
            co_return fail(received.error());
    }
}

Task<QByteArray> HttpInput::readAll(Patience patience)
{
    QByteArray all;
    makeRoom(all, qBound(qint64(0), m_parser->contentLength(), mostRoomAhead));
    for (;;) {
        auto piece = co_await readPiece(patience);
        if (!piece)
            wipe(all);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            co_return all;
        appendWiping(all, *piece);
        wipe(*piece);
    }
}

} // namespace xsc::net
