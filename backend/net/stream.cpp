// SPDX-License-Identifier: BSD-2-Clause
#include "net/stream.h"

#include "core/signalwait.h"
#include "net/tr.h"

#include <QAbstractSocket>
#include <QCoreApplication>
#include <QLocalSocket>
#include <QSslSocket>

namespace xsc::net {

namespace {

// Enough to keep a fast peer busy, small enough for a thousand streams.
constexpr qint64 readBufferBytes = 256 * 1024;

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

ErrorKind kindOf(QLocalSocket::LocalSocketError error)
{
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
        return ErrorKind::NotFound;
    case QLocalSocket::SocketAccessError:
        return ErrorKind::Auth;
    default:
        return ErrorKind::Network;
    }
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
                           stream->errorString());
    }
    co_return {};
}

Task<StreamPtr> connectUnix(QString path, Patience patience)
{
    auto *socket = new QLocalSocket;
    const StreamPtr stream = adoptStream(socket);
    SignalWait wait;
    wait.on(socket, &QLocalSocket::connected).on(socket, &QLocalSocket::errorOccurred);
    socket->connectToServer(path);
    const bool isOver = !co_await wait.until(patience);
    if (isOver && socket->state() == QLocalSocket::ConnectingState)
        co_return fail(patience.why(Tr::tr("Connecting to %1").arg(path)));
    if (socket->state() != QLocalSocket::ConnectedState)
        co_return fail(kindOf(socket->error()), Tr::tr("Cannot connect to the socket %1.").arg(path),
                       socket->errorString());
    co_return stream;
}

} // namespace xsc::net
