// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshserverconnection.h"

#include "simulator/sshcommand.h"
#include "simulator/sshserver.h"

namespace xsc::simulator {

namespace {

constexpr int mostRefusedLogins = 6;
constexpr size_t mostChannels = 256;

// Reasons to refuse a channel (RFC 4254).
constexpr quint32 prohibited = 1;
constexpr quint32 connectFailed = 2;
constexpr quint32 unknownType = 3;
constexpr quint32 resourceShortage = 4;

} // namespace

struct SshServerConnection::Login
{
    QByteArray user, algorithm, keyBlob, signature, signedData;
};

SshServerConnection::SshServerConnection(SshServer &server, QTcpSocket *socket, const SshHostKey &hostKey)
    : QObject(&server)
    , m_server(server)
    , m_transport(socket, hostKey)
{
    connect(&m_transport, &SshTransport::received, this, &SshServerConnection::receive);
    connect(&m_transport, &SshTransport::sent, this, [this] {
        for (const auto &[id, channel] : m_channels) {
            if (channel.device)
                channel.device->flush();
        }
    });
    connect(&m_transport, &SshTransport::closed, this, [this] {
        loseChannels();
        deleteLater();
    });
}

SshServerConnection::~SshServerConnection() { loseChannels(); }

void SshServerConnection::loseChannels()
{
    for (const auto &[id, channel] : std::exchange(m_channels, {})) {
        if (channel.device)
            channel.device->end();
    }
}

void SshServerConnection::receive(const QByteArray &payload)
{
    SshReader reader(payload);
    const auto message = SshMessage(reader.byte());
    if (message == SshMessage::ServiceRequest) {
        m_transport.send(SshWriter(SshMessage::ServiceAccept).string(reader.string()).bytes());
    } else if (message == SshMessage::UserauthRequest && !m_isLoggedIn) {
        authenticate(reader, payload);
    } else if (!m_isLoggedIn) {
        m_transport.disconnectPeer("Log in first");
    } else if (message == SshMessage::GlobalRequest) {
        static_cast<void>(reader.string());
        if (reader.boolean())
            m_transport.send(SshWriter(SshMessage::RequestFailure).bytes());
    } else if (message == SshMessage::ChannelOpen) {
        openChannel(reader);
    } else {
        receiveChannelMessage(message, reader);
    }
}

void SshServerConnection::authenticate(SshReader &reader, const QByteArray &payload)
{
    Login login;
    login.user = reader.string();
    static_cast<void>(reader.string());
    const bool byKey = reader.string() == "publickey";
    const bool isSigned = reader.boolean();
    login.algorithm = reader.string();
    login.keyBlob = reader.string();
    login.signedData =
        SshWriter().string(m_transport.sessionId()).raw(payload.left(reader.position())).bytes();
    if (isSigned)
        login.signature = reader.string();
    if (!byKey || !reader.isGood() || !mayLogIn(login)) {
        refuseLogin();
    } else if (!isSigned) {
        m_transport.send(
            SshWriter(SshMessage::UserauthPkOk).string(login.algorithm).string(login.keyBlob).bytes());
    } else if (!isSignedBy(login.keyBlob, login.algorithm, login.signature, login.signedData)) {
        refuseLogin();
    } else {
        m_isLoggedIn = true;
        m_server.countLogin();
        m_transport.send(SshWriter(SshMessage::UserauthSuccess).bytes());
    }
}

bool SshServerConnection::mayLogIn(const Login &login) const
{
    const GuestAccess &access = m_server.access();
    const QByteArray allowed = QByteArray::fromBase64(access.authorizedKey.simplified().split(' ').value(1));
    return login.user == access.user.toUtf8() && !allowed.isEmpty() && login.keyBlob == allowed;
}

void SshServerConnection::refuseLogin()
{
    if (++m_refusedLogins > mostRefusedLogins)
        m_transport.disconnectPeer("Too many authentication failures");
    else
        m_transport.send(SshWriter(SshMessage::UserauthFailure).string("publickey").boolean(false).bytes());
}

void SshServerConnection::openChannel(SshReader &reader)
{
    const QByteArray type = reader.string();
    SshPeerChannel peer;
    peer.id = reader.number();
    peer.window = reader.number();
    peer.maxPacket = reader.number();
    if (m_channels.size() >= mostChannels)
        refuseChannel(peer, resourceShortage, "too many channels");
    else if (type == "session")
        static_cast<void>(addChannel(peer));
    else if (type == "direct-streamlocal@openssh.com")
        openSocket(reader, peer);
    else
        refuseChannel(peer, unknownType, "unknown channel type");
}

void SshServerConnection::openSocket(SshReader &reader, const SshPeerChannel &peer)
{
    const GuestAccess &access = m_server.access();
    const QString path = QString::fromUtf8(reader.string());
    if (!access.allowStreamLocal)
        refuseChannel(peer, prohibited, "open failed");
    else if (!m_server.isEngineRunning() || !isEngineSocket(access, path))
        refuseChannel(peer, connectFailed, "open failed");
    else
        m_server.serveEngine(std::exchange(addChannel(peer).unused, {}));
}

SshServerConnection::Channel &SshServerConnection::addChannel(const SshPeerChannel &peer)
{
    const quint32 id = m_nextChannel++;
    auto *device = new SshServerChannel(&m_transport, peer);
    Channel &channel = m_channels[id];
    channel = {device, net::adoptStream(device), peer.id};
    m_server.countChannel();
    m_transport.send(SshWriter(SshMessage::ChannelOpenConfirmation)
                         .number(peer.id)
                         .number(id)
                         .number(SshServerChannel::windowSize)
                         .number(SshServerChannel::largestPacket)
                         .bytes());
    return channel;
}

void SshServerConnection::refuseChannel(const SshPeerChannel &peer, quint32 reason, const QByteArray &words)
{
    m_transport.send(SshWriter(SshMessage::ChannelOpenFailure)
                         .number(peer.id)
                         .number(reason)
                         .string(words)
                         .string("")
                         .bytes());
}

void SshServerConnection::receiveChannelMessage(SshMessage message, SshReader &reader)
{
    const quint32 id = reader.number();
    const auto it = m_channels.find(id);
    if (it == m_channels.end())
        return;
    Channel &channel = it->second;
    const QPointer<SshServerChannel> device = channel.device;
    if (message == SshMessage::ChannelRequest)
        request(channel, reader);
    else if (message == SshMessage::ChannelClose)
        closeChannel(id);
    else if (message == SshMessage::ChannelWindowAdjust && device)
        device->grow(reader.number());
    else if (message == SshMessage::ChannelEof && device)
        device->end();
    else if (message == SshMessage::ChannelData && device && !device->receive(reader.string()))
        m_transport.disconnectPeer("Channel window exceeded");
}

void SshServerConnection::request(Channel &channel, SshReader &reader)
{
    const QByteArray type = reader.string();
    const bool wantsReply = reader.boolean();
    const bool isExec = type == "exec" && channel.unused;
    const bool isTaken = isExec || type == "env";
    if (wantsReply)
        m_transport.send(SshWriter(isTaken ? SshMessage::ChannelSuccess : SshMessage::ChannelFailure)
                             .number(channel.peerId)
                             .bytes());
    if (isExec)
        execute(channel, QString::fromUtf8(reader.string()));
}

void SshServerConnection::execute(Channel &channel, const QString &commandLine)
{
    const net::StreamPtr stream = std::exchange(channel.unused, {});
    const SshCommandOutcome outcome = runCommand(m_server.access(), m_server.isEngineRunning(), commandLine);
    channel.device->setExitStatus(outcome.status);
    if (outcome.isPipe) {
        m_server.serveEngine(stream);
        return;
    }
    stream->write(outcome.output);
    channel.device->writeError(outcome.errors);
    stream->close();
}

void SshServerConnection::closeChannel(quint32 id)
{
    const Channel channel = m_channels.at(id);
    m_channels.erase(id);
    if (!channel.device)
        return;
    channel.device->end();
    channel.device->close();
}

} // namespace xsc::simulator
