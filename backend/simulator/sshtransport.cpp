// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshtransport.h"

#include "core/log.h"

#include <QPointer>

namespace xsc::simulator {

namespace {

// Clients look for OpenSSH in it before they ask for channels to unix sockets.
constexpr char ownBanner[] = "SSH-2.0-OpenSSH_9.2p1 Simulated-1";
constexpr qsizetype longestBanner = 255;
constexpr quint32 protocolError = 2;
constexpr char signatureAlgorithms[] = "ssh-ed25519,rsa-sha2-512,rsa-sha2-256";

bool isOfTransport(SshMessage message)
{
    return quint8(message) < quint8(SshMessage::ServiceRequest) ||
           (quint8(message) >= quint8(SshMessage::KexInit) &&
            quint8(message) < quint8(SshMessage::UserauthRequest));
}

} // namespace

SshTransport::SshTransport(QTcpSocket *socket, SshHostKey hostKey, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_hostKey(std::move(hostKey))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(longestBanner * 1024);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &SshTransport::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &SshTransport::sent);
    connect(m_socket, &QTcpSocket::disconnected, this, &SshTransport::onDisconnected);
    m_greeting.serverBanner = ownBanner;
    m_greeting.serverInit = serverKexInit();
    m_socket->write(m_greeting.serverBanner + "\r\n");
    sendNow(m_greeting.serverInit);
}

void SshTransport::send(const QByteArray &payload)
{
    if (m_isExchanging)
        m_held.append(payload);
    else
        sendNow(payload);
}

void SshTransport::sendNow(const QByteArray &payload)
{
    if (!m_isClosed)
        m_socket->write(m_toClient.seal(payload));
}

void SshTransport::disconnectPeer(const QByteArray &why)
{
    qCDebug(lcSimulator) << "ssh connection refused:" << why;
    sendNow(SshWriter(SshMessage::Disconnect).number(protocolError).string(why).string("").bytes());
    m_socket->disconnectFromHost();
}

void SshTransport::abort() { m_socket->abort(); }

void SshTransport::onDisconnected()
{
    if (std::exchange(m_isClosed, true))
        return;
    Q_EMIT closed();
}

void SshTransport::read()
{
    m_input += m_socket->readAll();
    if (m_greeting.clientBanner.isEmpty() && !readBanner())
        return;
    const QPointer<SshTransport> self = this;
    while (self && !m_isClosed) {
        const auto [taken, payload] = m_fromClient.open(m_input);
        if (taken == SshCipher::Taken::NeedsMore)
            return;
        if (taken == SshCipher::Taken::Broken) {
            disconnectPeer("Bad packet");
            return;
        }
        handle(payload);
    }
}

bool SshTransport::readBanner()
{
    const qsizetype end = m_input.indexOf('\n');
    if (end < 0 && m_input.size() <= longestBanner)
        return false;
    const QByteArray line = m_input.left(std::max<qsizetype>(end, 0)).trimmed();
    if (!line.startsWith("SSH-2.0-")) {
        m_socket->write("Invalid SSH identification string.\r\n");
        m_socket->disconnectFromHost();
        return false;
    }
    m_greeting.clientBanner = line;
    m_input.remove(0, end + 1);
    return true;
}

void SshTransport::handle(const QByteArray &payload)
{
    const auto message = SshMessage(payload.isEmpty() ? 0 : payload[0]);
    if (std::exchange(m_skipsNext, false))
        return;
    if (message == SshMessage::KexInit)
        startExchange(payload);
    else if (message == SshMessage::KexEcdhInit && m_isExchanging)
        finishExchange(payload);
    else if (message == SshMessage::NewKeys && m_exchange)
        useNewKeys();
    else if (message == SshMessage::Disconnect)
        m_socket->disconnectFromHost();
    else if (!isOfTransport(message) && !m_sessionId.isEmpty())
        Q_EMIT received(payload);
}

void SshTransport::startExchange(const QByteArray &payload)
{
    m_wish = readClientInit(payload);
    m_skipsNext = m_wish.skipsNext;
    m_greeting.clientInit = payload;
    if (!m_wish.isPossible) {
        disconnectPeer("No common algorithms");
        return;
    }
    if (m_sessionId.isEmpty())
        return;
    m_isExchanging = true;
    m_greeting.serverInit = serverKexInit();
    sendNow(m_greeting.serverInit);
}

void SshTransport::finishExchange(const QByteArray &payload)
{
    SshReader reader(payload.mid(1));
    m_exchange = exchangeKeys(m_greeting, m_hostKey, reader.string());
    if (!m_exchange || m_greeting.clientInit.isEmpty()) {
        disconnectPeer("Key exchange failed");
        return;
    }
    const bool isFirst = m_sessionId.isEmpty();
    if (isFirst)
        m_sessionId = m_exchange->hash;
    sendNow(m_exchange->reply);
    sendNow(SshWriter(SshMessage::NewKeys).bytes());
    m_toClient = m_exchange->toClient(m_sessionId);
    if (isFirst && m_wish.wantsExtensions)
        sendNow(SshWriter(SshMessage::ExtensionInfo)
                    .number(1)
                    .string("server-sig-algs")
                    .string(signatureAlgorithms)
                    .bytes());
    m_isExchanging = false;
    for (const QByteArray &held : std::exchange(m_held, {}))
        sendNow(held);
}

void SshTransport::useNewKeys()
{
    m_fromClient = m_exchange->fromClient(m_sessionId);
    m_exchange.reset();
}

} // namespace xsc::simulator
