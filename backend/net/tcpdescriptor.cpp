// SPDX-License-Identifier: BSD-2-Clause
#include "net/tcpdescriptor.h"

#include "core/signalwait.h"
#include "net/systemwords.h"
#include "net/tr.h"

#include <QAbstractSocket>
#include <QHostInfo>
#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

namespace xsc::net {

namespace {

constexpr std::chrono::milliseconds headStart(250);
constexpr std::chrono::milliseconds dialAgainAfter(3000);

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

//! One socket that is being connected.
class Dial
{
public:
    Dial(const QHostAddress &address, quint16 port)
        : m_address(address)
    {
        const SocketAddress target = socketAddress(address, port);
        m_fd = Descriptor(::socket(target.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        const auto *to = reinterpret_cast<const sockaddr *>(&target.storage);
        m_error = m_fd.get() < 0 || ::connect(m_fd.get(), to, target.size) != 0 ? errno : 0;
        if (m_error == EINPROGRESS)
            m_decided = std::make_unique<QSocketNotifier>(m_fd.get(), QSocketNotifier::Write);
    }

    void listen(SignalWait &wait) const { wait.on(m_decided.get(), &QSocketNotifier::activated); }

    [[nodiscard]] bool isUnderWay()
    {
        pollfd poll{m_fd.get(), POLLOUT, 0};
        if (!m_decided || ::poll(&poll, 1, 0) == 0)
            return m_decided != nullptr;
        m_decided.reset();
        socklen_t size = sizeof m_error;
        ::getsockopt(m_fd.get(), SOL_SOCKET, SO_ERROR, &m_error, &size);
        return false;
    }

    //! Once it is no longer under way: an errno, or 0.
    [[nodiscard]] int error() const { return m_error; }
    [[nodiscard]] const QHostAddress &address() const { return m_address; }
    [[nodiscard]] Descriptor take(PeerWatch watch)
    {
        watchTcpPeer(m_fd.get(), watch);
        return std::move(m_fd);
    }

private:
    QHostAddress m_address;
    Descriptor m_fd;
    std::unique_ptr<QSocketNotifier> m_decided;
    int m_error;
};

using Dials = std::vector<std::unique_ptr<Dial>>;

//! The first that has come through or failed; waits for it.
QCoro::Task<Dial *> firstDecided(Dials *dials, Patience patience)
{
    for (;;) {
        for (const auto &dial : *dials) {
            if (!dial->isUnderWay())
                co_return dial.get();
        }
        if (patience.isOver())
            co_return nullptr;
        SignalWait wait;
        for (const auto &dial : *dials)
            dial->listen(wait);
        co_await wait.until(patience);
    }
}

} // namespace

Task<Descriptor> connectTcpDescriptor(QString host, quint16 port, Patience patience, PeerWatch watch)
{
    const auto found = co_await addressesOf(host, patience);
    if (!found)
        co_return fail(found.error());
    QList<QHostAddress> addresses = *found; // the next one first
    Dials dials;
    for (qsizetype dialled = 1; !patience.isOver(); ++dialled) {
        dials.push_back(std::make_unique<Dial>(addresses.first(), port));
        addresses.move(0, addresses.size() - 1);
        const auto pause = dialled < found->size() ? headStart : dialAgainAfter;
        Dial *decided = co_await firstDecided(&dials, patience.atMost(pause));
        if (!decided)
            continue;
        const QHostAddress address = decided->address();
        if (decided->error() == 0)
            co_return decided->take(watch);
        addresses.removeAll(address);
        if (addresses.isEmpty())
            co_return cannotConnect(address.toString(), port, systemWords(decided->error()));
        std::erase_if(dials, [&address](const auto &dial) { return dial->address() == address; });
    }
    co_return fail(patience.why(Tr::tr("Connecting to %1").arg(host)));
}

bool giveTo(QAbstractSocket &socket, Descriptor fd)
{
    const bool isTaken = socket.setSocketDescriptor(fd.get());
    if (isTaken)
        fd.release();
    return isTaken;
}

} // namespace xsc::net

#include "tcpdescriptor.moc"
