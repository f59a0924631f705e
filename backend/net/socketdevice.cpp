// SPDX-License-Identifier: BSD-2-Clause
#include "net/socketdevice.h"

#include "net/stream.h"
#include "net/systemwords.h"
#include "net/tr.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <tuple>
#include <utility>

namespace xsc::net {

namespace {

bool isForLater(int systemError)
{
    return systemError == EAGAIN || systemError == EWOULDBLOCK || systemError == EINTR;
}

QString cannotBeWatched() { return Tr::tr("The system watches no more sockets for this user."); }

} // namespace

SocketDevice::SocketDevice(Descriptor socket)
    : m_socket(std::move(socket))
    , m_watch(m_socket.get())
{
    setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
    connect(&m_watch, &SocketWatch::readable, this, &SocketDevice::receive);
    connect(&m_watch, &SocketWatch::writable, this, &SocketDevice::flush);
    if (!isWatching())
        setErrorString(cannotBeWatched());
}

void SocketDevice::receive()
{
    const qsizetype room = unreadLimit - m_input.size();
    const QPointer<SocketDevice> self(this);
    const bool isGone = room > 0 && !takeIn(room);
    if (self && isGone)
        finish();
}

// Straight into the queue: what lies on the stack is not wiped. False: the peer has gone.
bool SocketDevice::takeIn(qsizetype most)
{
    int waiting = 0;
    ::ioctl(m_socket.get(), FIONREAD, &waiting);
    const qsizetype wanted = std::min<qsizetype>(most, std::max(1, waiting));
    const ssize_t count = ::recv(m_socket.get(), m_input.room(wanted), static_cast<size_t>(wanted), 0);
    const int error = count < 0 ? errno : 0;
    m_input.added(std::max<ssize_t>(0, count), wanted);
    if (count > 0) {
        if (m_input.size() >= unreadLimit)
            m_watch.setReading(false);
        Q_EMIT readyRead();
        return true;
    }
    if (error != 0 && !isForLater(error))
        setErrorString(systemWords(error));
    return isForLater(error);
}

void SocketDevice::flush()
{
    m_isFlushDue = false;
    qint64 total = 0;
    while (!m_output.isEmpty()) {
        const ssize_t count =
            ::send(m_socket.get(), m_output.data(), static_cast<size_t>(m_output.size()), MSG_NOSIGNAL);
        const int error = count < 0 ? errno : 0;
        if (error != 0 && !isForLater(error)) {
            lose(systemWords(error));
            return;
        }
        if (error != 0)
            break;
        m_output.drop(count);
        total += count;
    }
    if (!m_watch.setWriting(!m_output.isEmpty())) {
        lose(cannotBeWatched());
        return;
    }
    if (total > 0)
        Q_EMIT bytesWritten(total);
}

// What the peer said before it went is worth more than what it has not heard.
void SocketDevice::lose(const QString &words)
{
    if (hasEnded())
        return;
    m_output.clear();
    setErrorString(words);
    const QPointer<SocketDevice> self(this);
    std::ignore = takeIn(std::numeric_limits<int>::max());
    if (self)
        finish();
}

void SocketDevice::finish()
{
    if (hasEnded())
        return;
    m_isFinished = true;
    m_watch.end();
    m_socket = {};
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
    if (!m_isFinished && !m_watch.setReading(true))
        QMetaObject::invokeMethod(
            this, [this] { lose(cannotBeWatched()); }, Qt::QueuedConnection);
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
