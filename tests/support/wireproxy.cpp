// SPDX-License-Identifier: BSD-2-Clause
#include "wireproxy.h"

#include "lossysocket.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QLocalSocket>
#include <QQueue>
#include <QTcpSocket>
#include <QTimer>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace xsc::test {

//! One connection: what came from either side, and when it is due at the other.
class WireProxy::Wire : public QObject
{
public:
    Wire(WireProxy *proxy, QIODevice *client, QIODevice *server)
        : QObject(proxy)
        , m_proxy(proxy)
        , m_client(client)
        , m_server(server)
    {
        for (QIODevice *side : {client, server}) {
            side->setParent(this);
            connect(side, &QIODevice::readyRead, this, &Wire::take);
            connect(side, &QIODevice::readChannelFinished, this, &Wire::noteEnd);
            if (auto *tcp = qobject_cast<QTcpSocket *>(side))
                connect(tcp, &QTcpSocket::errorOccurred, this, &Wire::noteEnd);
            else if (auto *local = qobject_cast<QLocalSocket *>(side))
                connect(local, &QLocalSocket::errorOccurred, this, &Wire::noteEnd);
        }
        connect(proxy, &WireProxy::moodChanged, this, &Wire::deliver);
        connect(&m_timer, &QTimer::timeout, this, &Wire::deliver);
        m_timer.setSingleShot(true);
        // A unix socket that nobody listens at has failed already.
        const auto *local = qobject_cast<QLocalSocket *>(server);
        if (local && local->state() == QLocalSocket::UnconnectedState)
            QTimer::singleShot(0, this, &Wire::cut);
    }

    void strand() { m_isStranded = true; }

    void setLossy(bool lossy)
    {
        for (const QIODevice *side : {m_client, m_server}) {
            if (const auto *tcp = qobject_cast<const QTcpSocket *>(side))
                setLosingPackets(tcp->socketDescriptor(), lossy);
        }
    }

    void cut()
    {
        disconnect(m_client, nullptr, this, nullptr);
        disconnect(m_server, nullptr, this, nullptr);
        m_ways[0].clear();
        m_ways[1].clear();
        abort(m_client);
        abort(m_server);
        deleteLater();
    }

private:
    struct Piece
    {
        QDeadlineTimer due;
        QByteArray bytes;
    };

    static void abort(QIODevice *side)
    {
        if (auto *tcp = qobject_cast<QTcpSocket *>(side))
            tcp->abort();
        else
            static_cast<QLocalSocket *>(side)->abort();
    }

    void take()
    {
        const QDeadlineTimer due(m_proxy->m_delay);
        const QByteArray up = m_client->isOpen() ? m_client->readAll() : QByteArray();
        const QByteArray down = m_server->isOpen() ? m_server->readAll() : QByteArray();
        if (!up.isEmpty())
            m_ways[0].enqueue({due, up});
        if (!down.isEmpty())
            m_ways[1].enqueue({due, down});
        deliver();
    }

    void noteEnd()
    {
        if (std::exchange(m_hasEnded, true))
            return;
        if (m_isStranded)
            QTimer::singleShot(0, this, &Wire::cut);
        take();
    }

    void deliver()
    {
        if (m_isStranded || m_proxy->m_isStalled)
            return;
        pass(m_ways[0], m_server);
        pass(m_ways[1], m_client);
        const bool isEmpty = m_ways[0].isEmpty() && m_ways[1].isEmpty();
        if (m_hasEnded && isEmpty) {
            QTimer::singleShot(0, this, &Wire::cut);
            return;
        }
        if (!isEmpty)
            m_timer.start(std::chrono::milliseconds(std::max<qint64>(1, nextDue())));
    }

    void pass(QQueue<Piece> &way, QIODevice *to)
    {
        while (!way.isEmpty() && (m_proxy->m_delay.count() == 0 || way.head().due.hasExpired())) {
            const QByteArray bytes = way.dequeue().bytes;
            if (to == m_client && isCut(bytes))
                return;
            if (to->write(bytes) < 0)
                way.clear();
        }
        auto *tcp = qobject_cast<QTcpSocket *>(to);
        if (tcp && tcp->state() == QAbstractSocket::ConnectedState)
            tcp->flush();
    }

    [[nodiscard]] bool isCut(const QByteArray &bytes)
    {
        if (m_proxy->m_cutAfter < 0)
            return false;
        m_passed += bytes.size();
        if (m_passed < m_proxy->m_cutAfter)
            return false;
        m_proxy->m_cutAfter = -1;
        m_client->write(bytes.first(bytes.size() / 2));
        QTimer::singleShot(0, this, &Wire::cut);
        return true;
    }

    [[nodiscard]] qint64 nextDue() const
    {
        qint64 next = 60000;
        for (const auto &way : m_ways) {
            if (!way.isEmpty())
                next = std::min(next, way.head().due.remainingTime());
        }
        return next;
    }

    WireProxy *m_proxy;
    QIODevice *m_client;
    QIODevice *m_server;
    QQueue<Piece> m_ways[2]; //!< to the server, to the client
    QTimer m_timer;
    qint64 m_passed = 0;
    bool m_isStranded = false;
    bool m_hasEnded = false;
};

WireProxy::WireProxy()
{
    connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_tcp.nextPendingConnection())
            carry(client);
    });
}

bool WireProxy::listenTcp(quint16 targetPort, const QHostAddress &target)
{
    m_connect = [targetPort, target] {
        auto *socket = new QTcpSocket;
        socket->connectToHost(target, targetPort);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        return socket;
    };
    const bool listens = m_tcp.listen(QHostAddress::LocalHost, m_port);
    m_port = m_tcp.serverPort();
    return listens;
}

bool WireProxy::listenUnix(const QString &path, const QString &targetPath)
{
    m_connect = [targetPath] {
        auto *socket = new QLocalSocket;
        socket->connectToServer(targetPath);
        return socket;
    };
    QLocalServer::removeServer(path);
    m_unix = std::make_unique<QLocalServer>();
    connect(m_unix.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *client = m_unix->nextPendingConnection())
            carry(client);
    });
    return m_unix->listen(path);
}

void WireProxy::close()
{
    m_tcp.close();
    if (!m_unix)
        return;
    const QByteArray path = QFile::encodeName(m_unix->fullServerName());
    m_unix.reset();
    // A socket that was bound and never listened.
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qWarning("%s cannot be bound: %s", path.constData(), std::strerror(errno));
    ::close(fd);
}

void WireProxy::carry(QIODevice *client)
{
    ++m_accepted;
    new Wire(this, client, m_connect());
}

void WireProxy::setDelay(std::chrono::milliseconds delay)
{
    m_delay = delay;
    Q_EMIT moodChanged();
}

void WireProxy::setStalled(bool stalled)
{
    m_isStalled = stalled;
    Q_EMIT moodChanged();
}

void WireProxy::setLossy(bool lossy)
{
    setLosingPackets(m_tcp.socketDescriptor(), lossy);
    for (QObject *child : children()) {
        if (auto *wire = dynamic_cast<Wire *>(child))
            wire->setLossy(lossy);
    }
}

void WireProxy::strandPresent()
{
    for (QObject *child : children()) {
        if (auto *wire = dynamic_cast<Wire *>(child))
            wire->strand();
    }
}

void WireProxy::cutPresent()
{
    for (QObject *child : children()) {
        if (auto *wire = dynamic_cast<Wire *>(child))
            wire->cut();
    }
}

} // namespace xsc::test
