// SPDX-License-Identifier: BSD-2-Clause
#include "net/stream.h"

#include "core/signalwait.h"
#include "net/socketdevice.h"
#include "net/systemwords.h"
#include "net/tr.h"

#include <QAbstractSocket>
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QLocalSocket>
#include <QSslSocket>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

namespace xsc::net {

namespace {

constexpr auto fullQueuePause = std::chrono::milliseconds(50);

// By their names, as the signals of QSslSocket are below: the address of anything else than a function would
// have QtNetwork loaded when the program starts.
template <class Socket>
Socket *castTo(QIODevice *device, const char *name)
{
    return device->inherits(name) ? static_cast<Socket *>(device) : nullptr;
}

template <class Socket>
const Socket *castTo(const QIODevice &device, const char *name)
{
    return device.inherits(name) ? static_cast<const Socket *>(&device) : nullptr;
}

constexpr char tcpName[] = "QAbstractSocket";
constexpr char localName[] = "QLocalSocket";
constexpr char tlsName[] = "QSslSocket";

void abortDevice(QIODevice *device)
{
    if (auto *socket = castTo<QAbstractSocket>(device, tcpName))
        socket->abort();
    else if (auto *local = castTo<QLocalSocket>(device, localName))
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
    if (auto *socket = castTo<QAbstractSocket>(device, tcpName))
        socket->setReadBufferSize(unreadLimit);
    else if (auto *local = castTo<QLocalSocket>(device, localName))
        local->setReadBufferSize(unreadLimit);
    return {device, release};
}

bool hasEnded(const QIODevice &stream)
{
    if (!stream.isOpen())
        return true;
    if (const auto *socket = castTo<QAbstractSocket>(stream, tcpName))
        return socket->state() == QAbstractSocket::UnconnectedState;
    if (const auto *local = castTo<QLocalSocket>(stream, localName))
        return local->state() == QLocalSocket::UnconnectedState;
    return stream.property("ended").toBool();
}

// A device without words says the same as any that nothing has happened to.
QString wordsOf(const QIODevice &stream)
{
    const QVariant given = stream.property("words");
    const QString words = given.isValid() ? given.toString() : stream.errorString();
    return words == QBuffer().errorString() ? QString() : words;
}

int descriptorOf(const QIODevice &stream)
{
    if (const auto *device = qobject_cast<const SocketDevice *>(&stream))
        return device->descriptor();
    if (const auto *socket = castTo<QAbstractSocket>(stream, tcpName))
        return static_cast<int>(socket->socketDescriptor());
    const auto *local = castTo<QLocalSocket>(stream, localName);
    return local ? static_cast<int>(local->socketDescriptor()) : -1;
}

qint64 unsentBytes(const QIODevice &stream)
{
    const auto *tls = castTo<QSslSocket>(stream, tlsName);
    return stream.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void listenForSent(SignalWait &wait, QIODevice *stream)
{
    wait.on(stream, &QIODevice::bytesWritten)
        .on(stream, &QIODevice::readChannelFinished)
        .on(stream, &QIODevice::aboutToClose);
    if (stream->inherits(tlsName))
        wait.onNamed(stream, "encryptedBytesWritten(qint64)");
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
                       systemWords(problem));
    auto *device = new SocketDevice(std::move(fd));
    const StreamPtr stream = adoptStream(device);
    if (!device->isWatching())
        co_return fail(ErrorKind::Network, Tr::tr("Cannot connect to the socket %1.").arg(path),
                       wordsOf(*stream));
    co_return stream;
}

} // namespace xsc::net
