// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/sshexchange.h"
#include "simulator/sshwire.h"

#include <QObject>
#include <QTcpSocket>

namespace xsc::simulator {

//! The server's end of SSH's transport layer on one TCP connection: banner, exchange of keys, again whenever
//! the client asks for it, and packets.
class SshTransport : public QObject
{
    Q_OBJECT

public:
    //! Takes \a socket over.
    SshTransport(QTcpSocket *socket, SshHostKey hostKey, QObject *parent = nullptr);

    //! Waits until an exchange of keys is over.
    void send(const QByteArray &payload);
    //! Tells the client why and closes.
    void disconnectPeer(const QByteArray &why);
    void abort();

    [[nodiscard]] const QByteArray &sessionId() const { return m_sessionId; }
    [[nodiscard]] qint64 unsentBytes() const { return m_socket->bytesToWrite(); }

Q_SIGNALS:
    //! A message that is not the transport's own.
    void received(const QByteArray &payload);
    void sent();
    //! Once; nothing comes after it.
    void closed();

private:
    void read();
    [[nodiscard]] bool readBanner();
    void handle(const QByteArray &payload);
    void startExchange(const QByteArray &payload);
    void finishExchange(const QByteArray &payload);
    void useNewKeys();
    void sendNow(const QByteArray &payload);
    void onDisconnected();

    QTcpSocket *m_socket;
    SshHostKey m_hostKey;
    QByteArray m_input;
    SshGreeting m_greeting;
    SshClientWish m_wish;
    std::optional<SshExchange> m_exchange;
    SshCipher m_fromClient, m_toClient;
    QByteArray m_sessionId;
    QList<QByteArray> m_held;
    bool m_isExchanging = true;
    bool m_skipsNext = false;
    bool m_isClosed = false;
};

} // namespace xsc::simulator
