// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"
#include "simulator/sshserverchannel.h"

#include <map>

namespace xsc::simulator {

class SshServer;

//! One client of the server: its login and its channels. Lives until the client goes.
class SshServerConnection : public QObject
{
    Q_OBJECT

public:
    SshServerConnection(SshServer &server, QTcpSocket *socket, const SshHostKey &hostKey);
    ~SshServerConnection() override;

    void abort() { m_transport.abort(); }

private:
    //! The stream is kept here until a service takes it; the channel goes when its stream does.
    struct Channel
    {
        QPointer<SshServerChannel> device;
        net::StreamPtr unused;
        quint32 peerId = 0;
    };
    struct Login;

    void receive(const QByteArray &payload);
    void authenticate(SshReader &reader, const QByteArray &payload);
    [[nodiscard]] bool mayLogIn(const Login &login) const;
    void refuseLogin();
    void receiveChannelMessage(SshMessage message, SshReader &reader);
    void openChannel(SshReader &reader);
    [[nodiscard]] Channel &addChannel(const SshPeerChannel &peer);
    void openSocket(SshReader &reader, const SshPeerChannel &peer);
    void refuseChannel(const SshPeerChannel &peer, quint32 reason, const QByteArray &words);
    void request(Channel &channel, SshReader &reader);
    void execute(Channel &channel, const QString &commandLine);
    void closeChannel(quint32 id);
    void loseChannels();

    SshServer &m_server;
    SshTransport m_transport;
    std::map<quint32, Channel> m_channels;
    quint32 m_nextChannel = 0;
    int m_refusedLogins = 0;
    bool m_isLoggedIn = false;
};

} // namespace xsc::simulator
