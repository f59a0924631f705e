// SPDX-License-Identifier: BSD-2-Clause
#include "net/socketdevice.h"

#include "net/stream.h"

#include <QPointer>

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <utility>

namespace xsc::net {

namespace {

bool isForLater(int systemError)
{
    return systemError == EAGAIN || systemError == EWOULDBLOCK || systemError == EINTR;
}

} // namespace

SocketDevice::SocketDevice(Descriptor socket)
    : m_socket(std::move(socket))
    , m_watch(m_socket.get())
{
    setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
    connect(&m_watch, &SocketWatch::readable, this, &SocketDevice::receive);
    connect(&m_watch, &SocketWatch::writable, this, &SocketDevice::flush);
}

void SocketDevice::receive()
{
    const qsizetype before = m_input.size();
    const Peer peer = takeIn();
    const QPointer<SocketDevice> self(this);
    if (m_input.size() > before)
        Q_EMIT readyRead();
    if (self && peer == Peer::Gone)
        finish();
}

SocketDevice::Peer SocketDevice::takeIn()
{
    std::array<char, 64 * 1024> piece;
    while (m_input.size() < unreadLimit) {
        const auto room = static_cast<size_t>(unreadLimit - m_input.size());
        const size_t wanted = std::min(room, piece.size());
        const ssize_t count = ::recv(m_socket.get(), piece.data(), wanted, 0);
        if (count < 0 && isForLater(errno))
            return Peer::Open;
        if (count < 0)
            setErrorString(QString::fromLocal8Bit(std::strerror(errno)));
        if (count <= 0)
            return Peer::Gone;
        m_input.append(piece.data(), count);
        if (static_cast<size_t>(count) < wanted)
            return Peer::Open;
    }
    m_watch.setReading(false);
    return Peer::Open;
}

void SocketDevice::flush()
{
    m_isFlushDue = false;
    qint64 total = 0;
    while (!m_output.isEmpty()) {
        const ssize_t count =
            ::send(m_socket.get(), m_output.data(), static_cast<size_t>(m_output.size()), MSG_NOSIGNAL);
        if (count < 0 && !isForLater(errno)) {
            lose(errno);
            return;
        }
        if (count < 0)
            break;
        m_output.drop(count);
        total += count;
    }
    m_watch.setWriting(!m_output.isEmpty());
    if (total > 0)
        Q_EMIT bytesWritten(total);
}

// What the peer said before it went is worth more than what it has not heard.
void SocketDevice::lose(int systemError)
{
    m_output.clear();
    const QPointer<SocketDevice> self(this);
    receive();
    if (!self || hasEnded())
        return;
    setErrorString(QString::fromLocal8Bit(std::strerror(systemError)));
    finish();
}

void SocketDevice::finish()
{
    if (hasEnded())
        return;
    m_isFinished = true;
    m_watch.end();
    m_output.clear();
    Q_EMIT readChannelFinished();
}

void SocketDevice::close()
{
    if (!isOpen())
        return;
    QIODevice::close();
    m_watch.end();
    m_socket = {};
    m_input.clear();
    m_output.clear();
}

qint64 SocketDevice::bytesAvailable() const { return m_input.size() + QIODevice::bytesAvailable(); }

qint64 SocketDevice::readData(char *data, qint64 maxSize)
{
    const qint64 count = m_input.take(data, maxSize);
    if (count == 0)
        return hasEnded() ? -1 : 0;
    if (!m_isFinished)
        m_watch.setReading(true);
    return count;
}

qint64 SocketDevice::writeData(const char *data, qint64 size)
{
    if (m_isFinished)
        return -1;
    const bool isUnderWay = !m_output.isEmpty();
    m_output.append(data, size);
    if (!isUnderWay && !std::exchange(m_isFlushDue, true))
        QMetaObject::invokeMethod(this, &SocketDevice::flush, Qt::QueuedConnection);
    return size;
}

} // namespace xsc::net
