// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/sshtransport.h"

#include <QIODevice>
#include <QPointer>

namespace xsc::simulator {

//! The client's side of a channel, as its messages tell it.
struct SshPeerChannel
{
    quint32 id = 0;
    quint32 window = 0;
    quint32 maxPacket = 0;
};

//! One channel of a client as a stream. What the client may send ahead is bounded by its window. An end of
//! input counts as the client's going, as engines take it.
class SshServerChannel : public QIODevice
{
    Q_OBJECT
    Q_PROPERTY(bool ended READ hasEnded)

public:
    static constexpr quint32 windowSize = 256 * 1024;
    static constexpr quint32 largestPacket = 32 * 1024;

    SshServerChannel(SshTransport *transport, const SshPeerChannel &peer);

    [[nodiscard]] quint32 peerId() const { return m_peer.id; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded || !isOpen(); }
    //! A command runs behind it: its exit status goes out when it closes.
    void setExitStatus(int status) { m_exitStatus = status; }
    void writeError(const QByteArray &text);

    // What the client's messages do. False: the client broke the protocol.
    [[nodiscard]] bool receive(const QByteArray &data);
    void grow(quint32 bytes);
    //! Sends what waits, as far as the client's window and the connection have room.
    void flush();
    //! Nothing more will come from the client.
    void end();

    void close() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_input.size() + QIODevice::bytesAvailable();
    }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_output.size(); }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    [[nodiscard]] qint64 sendPieces();
    void giveBack(qint64 bytes);
    void sendEnd();

    QPointer<SshTransport> m_transport;
    SshPeerChannel m_peer;
    QByteArray m_input;
    QByteArray m_output;
    quint32 m_window = windowSize;
    quint32 m_consumed = 0;
    std::optional<int> m_exitStatus;
    bool m_hasEnded = false;
};

} // namespace xsc::simulator
