// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/bytequeue.h"
#include "net/descriptor.h"
#include "net/socketwatch.h"

#include <QIODevice>

namespace xsc::net {

//! A connected socket of the system as a stream, for programs that live too shortly to load QtNetwork. What
//! is beyond unreadLimit stays with the system, which then stops the peer. What is written goes out at the
//! next turn of the event loop, together.
class SocketDevice : public QIODevice
{
    Q_OBJECT
    Q_PROPERTY(bool ended READ hasEnded)

public:
    //! \a socket: connected, and it does not block.
    explicit SocketDevice(Descriptor socket);

    //! False: the system has no room for another one that is watched; errorString() says so.
    [[nodiscard]] bool isWatching() const { return m_watch.isWatching(); }
    //! -1 once it has ended.
    [[nodiscard]] int descriptor() const { return m_socket.get(); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool canReadLine() const override
    {
        return m_input.contains('\n') || QIODevice::canReadLine();
    }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_output.size(); }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0 && hasEnded(); }
    void close() override;
    [[nodiscard]] bool hasEnded() const { return m_isFinished || !isOpen(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void receive();
    [[nodiscard]] bool takeIn(qsizetype most);
    void flush();
    void finish();
    void lose(const QString &words);

    Descriptor m_socket;
    SocketWatch m_watch;
    ByteQueue m_input;
    ByteQueue m_output;
    bool m_isFlushDue = false;
    bool m_isFinished = false;
};

} // namespace xsc::net
