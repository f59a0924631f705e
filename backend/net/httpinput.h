// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpparser.h"
#include "net/stream.h"

namespace xsc::net {

//! Reads the HTTP messages of one stream, one after another. Owner of the bytes that were read too far.
class HttpInput
{
public:
    HttpInput(StreamPtr stream, HttpParser::Kind kind, qint64 headBytes);

    //! Begins with the next message; the one before must be done.
    void startMessage();
    //! Valid from startMessage() on.
    [[nodiscard]] HttpParser &parser() { return *m_parser; }
    [[nodiscard]] const HttpParser &parser() const { return *m_parser; }

    //! Waits for the first byte of a message. False: the peer has gone without one.
    [[nodiscard]] Task<bool> waitForMessage(Patience patience);
    [[nodiscard]] Task<> readHead(Patience patience);
    //! The next piece of the body, about 64 KiB at most; empty at its end.
    [[nodiscard]] Task<QByteArray> readPiece(Patience patience);
    //! All the rest of it.
    [[nodiscard]] Task<QByteArray> readAll(Patience patience);

    //! Bytes are here that belong to no message yet.
    [[nodiscard]] bool hasLeftovers() const { return !m_pending.isEmpty() || m_stream->bytesAvailable() > 0; }
    [[nodiscard]] QByteArray takeLeftovers();

private:
    [[nodiscard]] Task<> receive(Patience patience);
    [[nodiscard]] bool takeArrived();
    void feedPending();
    [[nodiscard]] Error failure() const;

    StreamPtr m_stream;
    HttpParser::Kind m_kind;
    qint64 m_headBytes;
    std::unique_ptr<HttpParser> m_parser;
    QByteArray m_pending;
};

} // namespace xsc::net
