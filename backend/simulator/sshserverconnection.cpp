// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshserverconnection.h"

#include "net/sshchanneldevice.h"
#include "simulator/sshcommand.h"
#include "simulator/sshserver.h"
#include "simulator/tr.h"

namespace xsc::simulator {

using namespace std::chrono_literals;

namespace {

constexpr auto greetingTime = 30s;
constexpr auto lifeInterval = 60s;
constexpr size_t mostIdleChannels = 64;

Error hungUp()
{
    return {ErrorKind::Network, Tr::tr("The simulated guest has ended the connection."), {}, {}};
}

} // namespace

SshServerConnection::SshServerConnection(SshServer *server, net::SshSessionPtr session, net::Descriptor fd)
    : QObject(server)
    , m_server(server)
    , m_link(std::move(session), std::move(fd))
{
    connect(&m_link, &net::SshLink::ended, this, [this] {
        // The session took its channels along.
        for (auto &[raw, channel] : m_waiting)
            std::ignore = channel.release();
        m_waiting.clear();
        deleteLater();
    });
    ssh_set_blocking(m_link.session(), 0);
    m_callbacks.userdata = this;
    m_callbacks.auth_pubkey_function = &SshServerConnection::onKey;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_server_callbacks(m_link.session(), &m_callbacks);
    ssh_set_auth_methods(m_link.session(), SSH_AUTH_METHOD_PUBLICKEY);
    ssh_set_message_callback(m_link.session(), &SshServerConnection::onMessage, this);
    greet(this);
}

SshServerConnection::~SshServerConnection() { abort(); }

// Whoever is dropped opens nothing more, though libssh may read that he wants to.
void SshServerConnection::abort()
{
    if (m_link.isUp())
        ssh_set_message_callback(m_link.session(), nullptr, nullptr);
    m_waiting.clear();
    m_link.end(hungUp());
}

QCoro::Task<void> SshServerConnection::greet(QPointer<SshServerConnection> self)
{
    const QPointer<net::SshLink> link(&self->m_link);
    const std::function<int()> step = [link] { return ssh_handle_key_exchange(link->session()); };
    const auto code = co_await net::SshLink::drive(link, step, Tr::tr("Greeting an SSH client"),
                                                   Patience::of(greetingTime));
    if (!self)
        co_return;
    if (code && *code == SSH_OK)
        self->m_link.goLive(lifeInterval);
    else
        self->abort();
}

int SshServerConnection::onMessage(ssh_session, ssh_message message, void *self)
{
    return static_cast<SshServerConnection *>(self)->answer(message) ? 0 : 1;
}

bool SshServerConnection::answer(ssh_message message)
{
    switch (ssh_message_type(message)) {
    case SSH_REQUEST_CHANNEL_OPEN:
        return openChannel(message);
    case SSH_REQUEST_CHANNEL:
        return request(message);
    default:
        return false;
    }
}

bool SshServerConnection::mayLogIn(const QString &user, ssh_key key) const
{
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &text) != SSH_OK)
        return false;
    const net::SshTextPtr offered(text);
    const GuestAccess &access = m_server->access();
    return access.authorizedKey.split(' ').value(1).trimmed() == offered.get() && user == access.user;
}

// Asked twice: whether the key would do (no signature yet), then with a signature that libssh has checked.
int SshServerConnection::onKey(ssh_session, const char *user, ssh_key key, char state, void *self)
{
    auto *connection = static_cast<SshServerConnection *>(self);
    if (!connection->mayLogIn(QString::fromUtf8(user), key))
        return SSH_AUTH_DENIED;
    if (state == SSH_PUBLICKEY_STATE_NONE)
        return SSH_AUTH_SUCCESS;
    if (state != SSH_PUBLICKEY_STATE_VALID)
        return SSH_AUTH_DENIED;
    connection->m_server->countLogin();
    return SSH_AUTH_SUCCESS;
}

bool SshServerConnection::openChannel(ssh_message message)
{
    const bool isSession = ssh_message_subtype(message) == SSH_CHANNEL_SESSION;
    // What libssh has no name for is direct-streamlocal, the only other kind its clients know.
    const bool isSocket = ssh_message_subtype(message) == SSH_CHANNEL_UNKNOWN &&
                          m_server->access().allowStreamLocal && m_server->isEngineRunning();
    if (!isSocket && (!isSession || m_waiting.size() >= mostIdleChannels))
        return false;
    net::SshChannelPtr channel(ssh_message_channel_request_open_reply_accept(message));
    if (!channel)
        return false;
    m_server->countChannel();
    if (isSocket)
        joinToEngine(std::move(channel));
    else
        m_waiting.emplace(channel.get(), std::move(channel));
    return true;
}

bool SshServerConnection::request(ssh_message message)
{
    auto waiting = m_waiting.extract(ssh_message_channel_request_channel(message));
    if (waiting.empty())
        return false;
    if (ssh_message_subtype(message) != SSH_CHANNEL_REQUEST_EXEC) {
        m_waiting.insert(std::move(waiting));
        return false;
    }
    const QString command = QString::fromUtf8(ssh_message_channel_request_command(message));
    ssh_message_channel_request_reply_success(message);
    execute(std::move(waiting.mapped()), command);
    return true;
}

void SshServerConnection::execute(net::SshChannelPtr channel, const QString &command)
{
    const SshCommandOutcome outcome = runCommand(m_server->access(), m_server->isEngineRunning(), command);
    if (outcome.isPipe) {
        net::SshChannelDevice *device = joinToEngine(std::move(channel));
        connect(device, &QIODevice::readChannelFinished, device, [device] { device->sendExitStatus(0); });
        return;
    }
    ssh_channel_write(channel.get(), outcome.output.constData(),
                      static_cast<uint32_t>(outcome.output.size()));
    ssh_channel_write_stderr(channel.get(), outcome.errors.constData(),
                             static_cast<uint32_t>(outcome.errors.size()));
    ssh_channel_request_send_exit_status(channel.get(), outcome.status);
    ssh_channel_send_eof(channel.get());
}

net::SshChannelDevice *SshServerConnection::joinToEngine(net::SshChannelPtr channel)
{
    auto *device = new net::SshChannelDevice(&m_link, std::move(channel));
    const net::StreamPtr stream = net::adoptStream(device);
    // Served from the event loop: this is inside a callback of libssh.
    QMetaObject::invokeMethod(
        this, [this, stream] { m_server->serveEngine(stream); }, Qt::QueuedConnection);
    return device;
}

} // namespace xsc::simulator
