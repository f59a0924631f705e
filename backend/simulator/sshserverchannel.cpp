// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshserverchannel.h"

#include <algorithm>

namespace xsc::simulator {

namespace {

constexpr qint64 fullConnection = 512 * 1024;
constexpr quint32 standardError = 1;

} // namespace

SshServerChannel::SshServerChannel(SshTransport *transport, const SshPeerChannel &peer)
    : m_transport(transport)
    , m_peer(peer)
{
    m_peer.maxPacket = std::clamp<quint32>(peer.maxPacket, 1, largestPacket);
    open(ReadWrite | Unbuffered);
}

bool SshServerChannel::receive(const QByteArray &data)
{
    if (quint32(data.size()) > m_window)
        return false;
    m_window -= quint32(data.size());
    if (hasEnded())
        return true;
    m_input += data;
    Q_EMIT readyRead();
    return true;
}

void SshServerChannel::grow(quint32 bytes)
{
    m_peer.window += std::min(bytes, std::numeric_limits<quint32>::max() - m_peer.window);
    flush();
}

void SshServerChannel::flush()
{
    if (const qint64 sent = sendPieces())
        Q_EMIT bytesWritten(sent);
}

void SshServerChannel::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    Q_EMIT readChannelFinished();
}

qint64 SshServerChannel::sendPieces()
{
    qint64 sent = 0;
    while (m_transport && !m_output.isEmpty() && m_peer.window > 0 &&
           m_transport->unsentBytes() < fullConnection) {
        const auto size = std::min<qsizetype>(m_output.size(), std::min(m_peer.window, m_peer.maxPacket));
        m_transport->send(
            SshWriter(SshMessage::ChannelData).number(m_peer.id).string(m_output.left(size)).bytes());
        m_output.remove(0, size);
        m_peer.window -= quint32(size);
        sent += size;
    }
    return sent;
}

void SshServerChannel::writeError(const QByteArray &text)
{
    const QByteArray piece = text.left(std::min(m_peer.window, m_peer.maxPacket));
    if (piece.isEmpty() || !m_transport)
        return;
    m_peer.window -= quint32(piece.size());
    m_transport->send(SshWriter(SshMessage::ChannelExtendedData)
                          .number(m_peer.id)
                          .number(standardError)
                          .string(piece)
                          .bytes());
}

void SshServerChannel::close()
{
    if (!isOpen())
        return;
    sendEnd();
    m_hasEnded = true;
    m_input.clear();
    m_output.clear();
    QIODevice::close();
}

void SshServerChannel::sendEnd()
{
    if (!m_transport)
        return;
    if (m_exitStatus)
        m_transport->send(SshWriter(SshMessage::ChannelRequest)
                              .number(m_peer.id)
                              .string("exit-status")
                              .boolean(false)
                              .number(quint32(*m_exitStatus))
                              .bytes());
    m_transport->send(SshWriter(SshMessage::ChannelEof).number(m_peer.id).bytes());
    m_transport->send(SshWriter(SshMessage::ChannelClose).number(m_peer.id).bytes());
}

qint64 SshServerChannel::readData(char *data, qint64 size)
{
    const qint64 taken = std::min<qint64>(size, m_input.size());
    if (!taken && m_hasEnded)
        return -1;
    std::copy_n(m_input.constData(), taken, data);
    m_input.remove(0, taken);
    giveBack(taken);
    return taken;
}

void SshServerChannel::giveBack(qint64 bytes)
{
    m_consumed += quint32(bytes);
    if (m_consumed < windowSize / 2 || !m_transport || m_hasEnded)
        return;
    m_transport->send(
        SshWriter(SshMessage::ChannelWindowAdjust).number(m_peer.id).number(m_consumed).bytes());
    m_window += std::exchange(m_consumed, 0);
}

qint64 SshServerChannel::writeData(const char *data, qint64 size)
{
    m_output.append(data, size);
    static_cast<void>(sendPieces());
    return size;
}

} // namespace xsc::simulator
