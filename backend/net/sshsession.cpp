// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshsession.h"

#include "net/sshauth.h"
#include "net/sshchanneldevice.h"
#include "net/sshlogin.h"
#include "net/tr.h"

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

struct SshSession::Private
{
    std::unique_ptr<SshLink> link;
    QByteArray hostKey;
    bool prefersCommands = false;
};

namespace {

// Reasons of RFC 4254, 5.1 (prohibited, unknown type); libssh tells them only in its text.
bool isUnsupported(const QString &words)
{
    return words.contains("error (1)"_L1) || words.contains("error (3)"_L1) ||
           words.contains("not connected to an OpenSSH"_L1);
}

Error sessionIsOver() { return {ErrorKind::Network, Tr::tr("The SSH session is over."), {}, {}}; }

//! Opens a channel by \a step, which is given the channel; on anything but success the channel is let go in
//! the way libssh needs.
Task<SshChannelPtr> openChannel(QPointer<SshLink> link, std::function<int(ssh_channel)> step, QString action,
                                Patience patience)
{
    if (!link || !link->isUp())
        co_return fail(sessionIsOver());
    SshChannelPtr channel(ssh_channel_new(link->session()));
    // Named first: GCC 12 destroys a closure twice that is made inside a co_await.
    const std::function<int()> attempt = [step, c = channel.get()] { return step(c); };
    const auto code = co_await SshLink::drive(link, attempt, action, patience);
    if (!code) {
        // A session that has ended took its channels along.
        if (link && link->isUp())
            link->abandon(std::move(channel));
        else
            std::ignore = channel.release();
        co_return fail(code.error());
    }
    if (*code != SSH_OK)
        co_return fail(ErrorKind::Network, Tr::tr("%1 failed: the SSH server refused.").arg(action),
                       sshWords(link->session()));
    co_return channel;
}

} // namespace

SshSession::SshSession(std::unique_ptr<Private> from)
    : d(std::move(from))
{
    QObject::connect(d->link.get(), &SshLink::ended, this, &SshSession::closed);
}

// Streams that outlive the session hear of its end.
SshSession::~SshSession() { close(); }

Task<std::shared_ptr<SshSession>> SshSession::connect(SshSettings settings, Patience patience)
{
    auto in = co_await logInBySsh(std::move(settings), patience);
    if (!in)
        co_return fail(in.error());
    auto owned = std::make_unique<Private>();
    owned->link = std::move(in->link);
    owned->hostKey = in->hostKey;
    co_return std::shared_ptr<SshSession>(new SshSession(std::move(owned)));
}

Task<QByteArray> SshSession::shownHostKey(SshSettings settings, Patience patience)
{
    const auto met = co_await meetBySsh(std::move(settings), std::move(patience));
    if (!met)
        co_return fail(met.error());
    co_return met->hostKey;
}

// Each over a connection of its own: a server hears only so many keys over one.
Task<bool> SshSession::acceptsKey(SshSettings settings, QByteArrayList publicLines, Patience patience)
{
    for (const QByteArray &line : publicLines) {
        const auto met = co_await meetBySsh(settings, patience);
        if (!met)
            co_return fail(met.error());
        const auto taken = co_await isKeyTaken(met->link.get(), line, settings, patience);
        if (!taken || *taken)
            co_return taken;
    }
    co_return false;
}

Task<StreamPtr> SshSession::openSocket(QString remotePath, Patience patience)
{
    const QPointer<SshLink> link(d->link.get());
    const std::function<int(ssh_channel)> step = [path = remotePath.toUtf8()](ssh_channel c) {
        return ssh_channel_open_forward_unix(c, path.constData(), "localhost", 0);
    };
    auto channel = co_await openChannel(link, step, Tr::tr("Opening %1").arg(remotePath), patience);
    if (channel)
        co_return adoptStream(
            new SshChannelDevice(link, std::move(*channel), SshChannelDevice::Peer::Socket));
    Error error = channel.error();
    if (error.kind == ErrorKind::Network && isUnsupported(error.detail))
        error.kind = ErrorKind::Unsupported;
    co_return fail(error);
}

Task<StreamPtr> SshSession::exec(QString command, Patience patience)
{
    return execAfter(std::move(command), {}, std::move(patience));
}

Task<StreamPtr> SshSession::execAfter(QString command, QString triedBefore, Patience patience)
{
    const QPointer<SshLink> link(d->link.get());
    const QString action = Tr::tr("Running a command over SSH");
    const std::function<int(ssh_channel)> openStep = [](ssh_channel c) {
        return ssh_channel_open_session(c);
    };
    auto channel = co_await openChannel(link, openStep, action, patience);
    if (!channel)
        co_return fail(channel.error());
    // The device comes first: output may arrive with the answer to the request.
    ssh_channel raw = channel->get();
    const StreamPtr stream = adoptStream(
        new SshChannelDevice(link, std::move(*channel), SshChannelDevice::Peer::Command, triedBefore));
    const std::function<int()> request = [raw, text = command.toUtf8()] {
        return ssh_channel_request_exec(raw, text.constData());
    };
    const auto code = co_await SshLink::drive(link, request, action, patience);
    if (!code)
        co_return fail(code.error());
    if (*code != SSH_OK)
        co_return fail(ErrorKind::Unsupported, Tr::tr("The SSH server runs no commands for this account."),
                       sshWords(link->session()));
    co_return stream;
}

QByteArray SshSession::hostKey() const { return d->hostKey; }

bool SshSession::isOpen() const { return d->link->isUp(); }

bool SshSession::prefersCommands() const { return d->prefersCommands; }

void SshSession::preferCommands() { d->prefersCommands = true; }

void SshSession::close()
{
    QObject::disconnect(d->link.get(), &SshLink::ended, this, nullptr);
    d->link->end(sessionIsOver());
}

} // namespace xsc::net
