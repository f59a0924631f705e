// SPDX-License-Identifier: BSD-2-Clause
#include "net/tcpdescriptor.h"

#include "core/signalwait.h"
#include "net/tcpoptions.h"
#include "net/tr.h"

#include <QHostInfo>
#include <QSocketNotifier>

#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>

namespace xsc::net {

namespace {

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

SocketAddress socketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress out;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        out.size = sizeof v4;
        std::memcpy(&out.storage, &v4, sizeof v4);
        return out;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    v6.sin6_scope_id = address.scopeId().toUInt();
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
    out.size = sizeof v6;
    std::memcpy(&out.storage, &v6, sizeof v6);
    return out;
}

QString systemWords(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

Fail cannotConnect(const QString &host, quint16 port, const QString &detail)
{
    return fail(ErrorKind::Network, Tr::tr("%1 does not answer on port %2.").arg(host).arg(port), detail);
}

//! Only carries the answer of QHostInfo to a coroutine.
class LookUp : public QObject
{
    Q_OBJECT

public:
    explicit LookUp(const QString &host)
        : m_id(QHostInfo::lookupHost(host, this, &LookUp::take))
    {}
    ~LookUp() override { QHostInfo::abortHostLookup(m_id); }
    Q_DISABLE_COPY_MOVE(LookUp)
    [[nodiscard]] const std::optional<QHostInfo> &answer() const { return m_answer; }

Q_SIGNALS:
    void finished();

private:
    void take(const QHostInfo &info)
    {
        m_answer = info;
        Q_EMIT finished();
    }

    std::optional<QHostInfo> m_answer;
    int m_id;
};

Task<QList<QHostAddress>> addressesOf(QString host, Patience patience)
{
    if (const QHostAddress literal(host); !literal.isNull())
        co_return QList<QHostAddress>{literal};
    LookUp lookUp(host);
    SignalWait wait;
    wait.on(&lookUp, &LookUp::finished);
    if (!co_await wait.until(patience))
        co_return fail(patience.why(Tr::tr("Looking up %1").arg(host)));
    if (lookUp.answer()->addresses().isEmpty())
        co_return fail(ErrorKind::NotFound, Tr::tr("There is no host named %1.").arg(host),
                       lookUp.answer()->errorString());
    co_return lookUp.answer()->addresses();
}

Task<Descriptor> connectOne(QHostAddress address, quint16 port, Patience patience)
{
    const SocketAddress target = socketAddress(address, port);
    Descriptor fd(::socket(target.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (fd.get() < 0)
        co_return cannotConnect(address.toString(), port, systemWords(errno));
    watchTcpPeer(fd.get());
    if (::connect(fd.get(), reinterpret_cast<const sockaddr *>(&target.storage), target.size) == 0)
        co_return fd;
    if (errno != EINPROGRESS)
        co_return cannotConnect(address.toString(), port, systemWords(errno));

    QSocketNotifier writable(fd.get(), QSocketNotifier::Write);
    SignalWait wait;
    wait.on(&writable, &QSocketNotifier::activated);
    if (!co_await wait.until(patience))
        co_return fail(patience.why(Tr::tr("Connecting to %1").arg(address.toString())));
    writable.setEnabled(false);
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        co_return cannotConnect(address.toString(), port, systemWords(error));
    co_return fd;
}

} // namespace

Task<Descriptor> connectTcpDescriptor(QString host, quint16 port, Patience patience)
{
    const auto addresses = co_await addressesOf(host, patience);
    if (!addresses)
        co_return fail(addresses.error());
    Error last;
    for (const QHostAddress &address : *addresses) {
        auto fd = co_await connectOne(address, port, patience);
        if (fd)
            co_return std::move(*fd);
        last = fd.error();
        if (patience.isOver())
            break;
    }
    co_return fail(last);
}

} // namespace xsc::net

#include "tcpdescriptor.moc"
