// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshlink.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "net/sshchanneldevice.h"
#include "net/tr.h"

#include <libssh/server.h>

#include <QScopedValueRollback>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace xsc::net {

namespace {
constexpr int silentAsksOfTheDead = 2;
// libssh reads 4 KiB a call; after this many the event loop gets its turn.
constexpr int readsAtOnce = 64;
constexpr std::chrono::seconds longestFineInterval(5);
} // namespace

SshLink::SshLink(SshSessionPtr session, Descriptor fd)
    : m_fd(std::move(fd))
    , m_session(std::move(session))
    , m_watch(m_fd.get())
{
    ssh_set_counters(m_session.get(), &m_traffic, nullptr);
    connect(&m_watch, &SocketWatch::readable, this, &SshLink::pump);
    connect(&m_watch, &SocketWatch::writable, this, &SshLink::pump);
    connect(&m_lifeTimer, &QTimer::timeout, this, &SshLink::askForLife);
}

SshLink::~SshLink() { tearDown(); }

Task<int> SshLink::drive(QPointer<SshLink> link, std::function<int()> step, QString action, Patience patience)
{
    for (;;) {
        if (!link)
            co_return fail(ErrorKind::Cancelled, Tr::tr("%1 was cancelled.").arg(action));
        if (!link->isUp())
            co_return fail(link->why());
        SignalWait wait;
        wait.on(link.data(), &SshLink::pumped).on(link.data(), &SshLink::ended);
        const int code = step();
        if (code != SSH_AGAIN)
            co_return code;
        // The peer's farewell leaves libssh waiting for an answer, on a socket that it has closed.
        if (link->isLost())
            co_return SSH_ERROR;
        link->updateWriteInterest();
        if (!co_await wait.until(patience) && patience.isOver())
            co_return fail(patience.why(action));
    }
}

void SshLink::goLive(std::chrono::milliseconds lifeInterval)
{
    m_event.reset(ssh_event_new());
    ssh_event_add_session(m_event.get(), m_session.get());
    // By full seconds, where there are many: many links ask in one turn of the event loop.
    m_lifeTimer.setTimerType(lifeInterval < longestFineInterval ? Qt::CoarseTimer : Qt::VeryCoarseTimer);
    m_lifeTimer.start(lifeInterval);
    // Packets may have come together with the end of the login.
    QMetaObject::invokeMethod(this, &SshLink::pump, Qt::QueuedConnection);
}

void SshLink::lend() { m_watch.end(); }

void SshLink::takeBack()
{
    m_watch.setReading(true);
    updateWriteInterest();
}

void SshLink::pump()
{
    m_isPumpDue = false;
    if (!m_session)
        return;
    if (m_event) {
        const int code = poll();
        // sshd leaves Nagle on for forwarded sockets; a prompt acknowledgement saves 40 ms on a new channel.
        const int on = 1;
        ::setsockopt(m_fd.get(), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
        const QPointer<SshLink> self(this);
        serveChannels();
        if (!self || !m_session)
            return;
        if (code == SSH_ERROR || isLost()) {
            end({ErrorKind::Network, Tr::tr("The SSH connection was lost."), sshWords(m_session.get()), {}});
            return;
        }
        freeAbandoned();
    }
    updateWriteInterest();
    Q_EMIT pumped();
}

// Whatever call of libssh meets the end of the input closes its socket, and may leave it at that.
bool SshLink::isLost() const { return !ssh_is_connected(m_session.get()) || ssh_get_fd(m_session.get()) < 0; }

int SshLink::poll()
{
    const QScopedValueRollback polling(m_isPolling, true);
    int code = SSH_OK;
    for (int i = 0; i < readsAtOnce && code == SSH_OK; ++i)
        code = ssh_event_dopoll(m_event.get(), 0);
    return code;
}

void SshLink::noteNews()
{
    if (!m_isPolling && !std::exchange(m_isPumpDue, true))
        QMetaObject::invokeMethod(this, &SshLink::pump, Qt::QueuedConnection);
}

void SshLink::serveChannels()
{
    const QPointer<SshLink> self(this);
    const auto devices = m_devices;
    for (const auto &device : devices) {
        if (device)
            device->serve();
        if (!self)
            return;
    }
    std::erase_if(m_devices, [](const auto &device) { return device.isNull(); });
}

void SshLink::add(SshChannelDevice *device) { m_devices.emplace_back(device); }

void SshLink::abandon(SshChannelPtr channel)
{
    if (m_session)
        m_abandoned.push_back(std::move(channel));
}

void SshLink::freeAbandoned()
{
    std::erase_if(m_abandoned, [](const SshChannelPtr &channel) {
        return ssh_channel_is_open(channel.get()) || ssh_channel_is_closed(channel.get());
    });
}

void SshLink::updateWriteInterest()
{
    if (m_session)
        m_watch.setWriting((ssh_get_poll_flags(m_session.get()) & SSH_WRITE_PENDING) != 0);
}

// A quick peer's answer is read within the call that asks for it, so it is the bytes that count.
void SshLink::askForLife()
{
    if (std::exchange(m_heardBytes, m_traffic.in_bytes) != m_traffic.in_bytes)
        m_silentAsks = 0;
    if (m_silentAsks >= silentAsksOfTheDead) {
        end({ErrorKind::Timeout, Tr::tr("The SSH server gives no sign of life any more."), {}, {}});
        return;
    }
    ++m_silentAsks;
    ssh_send_keepalive(m_session.get());
    updateWriteInterest();
}

void SshLink::end(const Error &why)
{
    if (!m_session)
        return;
    qCDebug(lcNet) << "ssh session ends:" << why.text();
    m_why = why;
    const QPointer<SshLink> self(this);
    for (const auto &device : tearDown()) {
        if (device)
            device->lose(why);
    }
    if (self)
        Q_EMIT ended(why);
}

// By number: libssh may read while it closes a channel, and what it reads may open another.
std::vector<QPointer<SshChannelDevice>> SshLink::releaseChannels()
{
    m_abandoned.clear();
    for (size_t i = 0; i < m_devices.size(); ++i) {
        if (const auto device = m_devices[i])
            device->releaseChannel();
    }
    return std::exchange(m_devices, {});
}

std::vector<QPointer<SshChannelDevice>> SshLink::tearDown()
{
    m_lifeTimer.stop();
    auto devices = releaseChannels();
    // After the channels, whose end may ask for the writer: a watch must not outlive its descriptor, whose
    // number the next connection gets.
    m_watch.end();
    if (m_event && m_session)
        ssh_event_remove_session(m_event.get(), m_session.get());
    m_event.reset();
    m_session.reset();
    m_fd.close();
    return devices;
}

} // namespace xsc::net
