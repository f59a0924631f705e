// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QString>

//! For texts with secrets in them: our own buffers keep nothing of them. What Qt's sockets have buffered is
//! out of our reach.
namespace xsc {

//! Overwrites a buffer that nobody shares, all the room that it has; afterwards it is empty.
void wipe(QByteArray &bytes);
void wipe(QString &text);

//! Memory of somebody else's.
void wipe(void *memory, std::size_t size);

//! Whoever shares the buffer: for texts that were made for one call. Parameters of a coroutine live on for
//! a while after it has given its answer.
void wipeCopies(QByteArray &bytes);
void wipeCopies(QString &text);

//! Makes room for as many further bytes. A buffer that has to be left for a larger one is wiped.
void makeRoom(QByteArray &bytes, qsizetype further);
//! The same, and appends them.
void appendWiping(QByteArray &to, QByteArrayView more);

//! Wipes a buffer at the end of its block.
template <class Buffer>
class WipeAtEnd
{
public:
    explicit WipeAtEnd(Buffer &buffer, void (*how)(Buffer &) = &wipe)
        : m_buffer(buffer)
        , m_how(how)
    {}
    ~WipeAtEnd() { m_how(m_buffer); }
    Q_DISABLE_COPY_MOVE(WipeAtEnd)

private:
    Buffer &m_buffer;
    void (*m_how)(Buffer &);
};

} // namespace xsc
