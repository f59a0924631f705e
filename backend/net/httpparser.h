// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/http.h"

#include <QString>

#include <memory>

namespace xsc::net {

//! Takes one HTTP/1.x message apart as its bytes arrive. Bounded: the head by \a headBytes, the body by
//! limitBody(), what stays unconsumed by \a headBytes.
class HttpParser
{
public:
    enum class Kind { Request, Response };
    enum class Problem {
        None,
        Malformed,
        HeadTooLarge,
        BodyTooLarge,
        Truncated, //!< the peer closed in the middle
        Silent,    //!< the peer closed before the first byte
    };

    HttpParser(Kind kind, qint64 headBytes);
    ~HttpParser();
    Q_DISABLE_COPY_MOVE(HttpParser)

    //! The answer to a HEAD request: its headers speak of a body that does not come.
    void expectNoBody();
    void limitBody(qint64 bytes);

    //! Gives the number of bytes consumed; pass the others again with what follows them. Stops behind the
    //! head and behind the message, so call it again while it consumes and isDone() is false.
    [[nodiscard]] qsizetype feed(QByteArrayView bytes);
    //! No more bytes will come.
    void end();

    [[nodiscard]] bool hasHead() const;
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] Problem problem() const;
    //! The parser's words for the problem.
    [[nodiscard]] QString words() const;

    // From hasHead() on, without the body:
    [[nodiscard]] HttpResponse response() const;
    [[nodiscard]] HttpRequest request() const;
    [[nodiscard]] int minorVersion() const;
    [[nodiscard]] bool keepsAlive() const;
    //! Length told by the head; -1 when it tells none.
    [[nodiscard]] qint64 contentLength() const;

    //! What arrived of the body since the last call.
    [[nodiscard]] QByteArray takeBody();

private:
    struct Machine;
    template <bool isRequest>
    struct BeastMachine;
    std::unique_ptr<Machine> m_machine;
};

} // namespace xsc::net
