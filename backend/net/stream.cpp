// SPDX-License-Identifier: BSD-2-Clause
#include "net/stream.h"

#include "core/signalwait.h"
#include "net/descriptor.h"
#include "net/tr.h"

#include <QAbstractSocket>
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QLocalSocket>
#include <QSslSocket>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace xsc::net {

namespace {

// Enough to keep a fast peer busy, small enough for a thousand streams.
constexpr qint64 readBufferBytes = 256 * 1024;
constexpr auto fullQueuePause = std::chrono::milliseconds(50);

void abortDevice(QIODevice *device)
{
    if (auto *socket = qobject_cast<QAbstractSocket *>(device))
        socket->abort();
    else if (auto *local = qobject_cast<QLocalSocket *>(device))
        local->abort();
    else
        device->close();
}

// Nobody is left to hear of the end, and a listener must not run inside the release of a pointer.
void release(QIODevice *device)
{
    device->blockSignals(true);
    if (device->isOpen())
        abortDevice(device);
    if (QCoreApplication::instance())
        device->deleteLater();
    else
        delete device;
}

ErrorKind kindOf(int systemError)
{
    switch (systemError) {
    case ENOENT:
        return ErrorKind::NotFound;
    case EACCES:
    case EPERM:
        return ErrorKind::Auth;
    default:
        return ErrorKind::Network;
    }
}

//! 0, or the system's number for what is in the way; EAGAIN: too many wait at that door already.
int tryConnect(const Descriptor &fd, const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (static_cast<size_t>(path.size()) >= sizeof address.sun_path)
        return ENAMETOOLONG;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    return ::connect(fd.get(), generic, sizeof address) == 0 ? 0 : errno;
}

} // namespace

StreamPtr adoptStream(QIODevice *device)
{
    // A server owns the sockets it accepted, and would take them with it.
    device->setParent(nullptr);
    if (auto *socket = qobject_cast<QAbstractSocket *>(device))
        socket->setReadBufferSize(readBufferBytes);
    else if (auto *local = qobject_cast<QLocalSocket *>(device))
        local->setReadBufferSize(readBufferBytes);
    return {device, release};
}

bool hasEnded(const QIODevice &stream)
{
    if (!stream.isOpen())
        return true;
    if (const auto *socket = qobject_cast<const QAbstractSocket *>(&stream))
        return socket->state() == QAbstractSocket::UnconnectedState;
    if (const auto *local = qobject_cast<const QLocalSocket *>(&stream))
        return local->state() == QLocalSocket::UnconnectedState;
    return stream.property("ended").toBool();
}

// A device without words says the same as any that nothing has happened to.
QString wordsOf(const QIODevice &stream)
{
    const QString words = stream.errorString();
    return words == QBuffer().errorString() ? QString() : words;
}

qint64 unsentBytes(const QIODevice &stream)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&stream);
    return stream.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void listenForSent(SignalWait &wait, QIODevice *stream)
{
    wait.on(stream, &QIODevice::bytesWritten)
        .on(stream, &QIODevice::readChannelFinished)
        .on(stream, &QIODevice::aboutToClose);
    if (auto *tls = qobject_cast<QSslSocket *>(stream))
        wait.on(tls, &QSslSocket::encryptedBytesWritten);
}

Task<> drain(StreamPtr stream, qint64 atMost, Patience patience)
{
    while (unsentBytes(*stream) > atMost) {
        SignalWait wait;
        listenForSent(wait, stream.get());
        bool isInTime = true;
        if (!hasEnded(*stream))
            isInTime = co_await wait.until(patience);
        if (!isInTime)
            co_return fail(patience.why(Tr::tr("Sending data")));
        // A stream that ended forgets what it had not sent.
        if (hasEnded(*stream))
            co_return fail(ErrorKind::Network, Tr::tr("The connection ended before all data was sent."),
                           wordsOf(*stream));
    }
    co_return {};
}

// QLocalSocket spins while the queue of a server that does not accept is full.
Task<StreamPtr> connectUnix(QString path, Patience patience)
{
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const QByteArray name = QFile::encodeName(path);
    int problem = tryConnect(fd, name);
    while (problem == EAGAIN) {
        co_await pause(fullQueuePause, patience);
        if (patience.isOver())
            co_return fail(patience.why(Tr::tr("Connecting to %1").arg(path)));
        problem = tryConnect(fd, name);
    }
    if (problem != 0)
        co_return fail(kindOf(problem), Tr::tr("Cannot connect to the socket %1.").arg(path),
                       QString::fromLocal8Bit(std::strerror(problem)));
    auto *socket = new QLocalSocket;
    const StreamPtr stream = adoptStream(socket);
    socket->setSocketDescriptor(::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0));
    co_return stream;
}

} // namespace xsc::net
