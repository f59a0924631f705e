// SPDX-License-Identifier: BSD-2-Clause
#include "net/socketwatch.h"

#include "core/log.h"
#include "net/descriptor.h"

#include <QHash>
#include <QPointer>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/epoll.h>

namespace xsc::net {

namespace {

constexpr int mostAtOnce = 64; // then the event loop gets its turn

} // namespace

//! The epoll of one thread.
class SocketWatch::Hub
{
public:
    Hub()
        : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
        , m_notifier(new QSocketNotifier(m_epoll.get(), QSocketNotifier::Read))
    {
        QObject::connect(m_notifier, &QSocketNotifier::activated, m_notifier, [this] { tell(); });
    }
    // The last watch may end while the notifier tells of it.
    ~Hub()
    {
        m_notifier->setEnabled(false);
        m_notifier->deleteLater();
    }
    Q_DISABLE_COPY_MOVE(Hub)

    [[nodiscard]] static std::shared_ptr<Hub> ofThread()
    {
        static thread_local std::weak_ptr<Hub> s_hub;
        auto hub = s_hub.lock();
        if (!hub)
            hub = std::make_shared<Hub>();
        if (hub->m_epoll.get() >= 0)
            s_hub = hub;
        return hub;
    }

    [[nodiscard]] quint64 add(SocketWatch *watch)
    {
        m_watches.insert(++m_lastId, watch);
        return m_lastId;
    }
    void remove(quint64 id) { m_watches.remove(id); }

    [[nodiscard]] bool control(int operation, int socket, quint64 id, uint events)
    {
        epoll_event wanted{};
        wanted.events = events;
        wanted.data.u64 = id;
        const int error = ::epoll_ctl(m_epoll.get(), operation, socket, &wanted) == 0 ? 0 : errno;
        if (error != 0)
            qCWarning(lcNet, "A socket cannot be watched: %s", std::strerror(error));
        return error == 0;
    }

private:
    void tell()
    {
        std::array<epoll_event, mostAtOnce> ready{};
        const int count = ::epoll_wait(m_epoll.get(), ready.data(), mostAtOnce, 0);
        const auto self = ofThread();
        for (int i = 0; i < count; ++i)
            tellOne(ready[size_t(i)]);
    }

    // Whoever is told may end any watch, also this one.
    void tellOne(const epoll_event &event)
    {
        const uint gone = event.events & (EPOLLERR | EPOLLHUP);
        const QPointer<SocketWatch> watch = m_watches.value(event.data.u64);
        if (watch && (event.events & EPOLLIN || gone) && watch->m_events & EPOLLIN)
            Q_EMIT watch->readable();
        if (watch && (event.events & EPOLLOUT || gone) && watch->m_events & EPOLLOUT)
            Q_EMIT watch->writable();
    }

    Descriptor m_epoll;
    QSocketNotifier *m_notifier;
    QHash<quint64, SocketWatch *> m_watches; //!< by numbers that are never used again
    quint64 m_lastId = 0;
};

SocketWatch::SocketWatch(int socket)
    : m_hub(Hub::ofThread())
    , m_id(m_hub->add(this))
    , m_socket(socket)
{
    setReading(true);
}

SocketWatch::~SocketWatch()
{
    end();
    m_hub->remove(m_id);
}

bool SocketWatch::setReading(bool isWanted)
{
    return update(isWanted ? m_events | EPOLLIN : m_events & ~uint(EPOLLIN));
}

bool SocketWatch::setWriting(bool isWanted)
{
    return update(isWanted ? m_events | EPOLLOUT : m_events & ~uint(EPOLLOUT));
}

void SocketWatch::end() { update(0); }

// A socket that nothing is asked of leaves the set: epoll tells of a lost peer even then, without end.
bool SocketWatch::update(uint events)
{
    const uint before = std::exchange(m_events, events);
    if (before == events)
        return true;
    const int operation = before == 0 ? EPOLL_CTL_ADD : events == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    const bool isDone = m_hub->control(operation, m_socket, m_id, events);
    if (!isDone && operation == EPOLL_CTL_ADD)
        m_events = 0;
    return isDone;
}

} // namespace xsc::net
