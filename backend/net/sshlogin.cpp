// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshlogin.h"

#include "net/sshauth.h"
#include "net/sshhostkey.h"
#include "net/tcpdescriptor.h"
#include "net/tr.h"

#include <fcntl.h>

// libssh 0.10 takes "OpenSSH_10" for something that is not OpenSSH and then refuses forwarded unix sockets.
// Any version but 0 satisfies its check, so ours answers in its place whenever there is a banner.
extern "C" __attribute__((visibility("default"))) int ssh_get_openssh_version(ssh_session session)
{
    return ssh_get_serverbanner(session) != nullptr ? SSH_VERSION_INT(9, 0, 0) : 0;
}

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

namespace {

// ed25519 comes first with every server: a host known by another key would look like a stranger.
QByteArray hostKeyAlgorithms(const QByteArray &pinned)
{
    const QByteArrayList all{"ssh-ed25519",         "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                             "ecdsa-sha2-nistp521", "rsa-sha2-512",        "rsa-sha2-256"};
    const QByteArray type = sshKeyType(pinned);
    const QByteArrayList wanted = type == "ssh-rsa"    ? QByteArrayList{"rsa-sha2-512", "rsa-sha2-256"}
                                  : all.contains(type) ? QByteArrayList{type}
                                                       : QByteArrayList{};
    QByteArrayList ordered = wanted;
    for (const QByteArray &algorithm : all) {
        if (!wanted.contains(algorithm))
            ordered << algorithm;
    }
    return ordered.join(',');
}

// Everything that would make libssh look into the files of the user.
void closeToTheOutside(ssh_session session, bool withPassword)
{
    const bool off = false;
    const int zero = 0;
    const int password = withPassword ? 1 : 0;
    ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &off);
    ssh_options_set(session, SSH_OPTIONS_SSH_DIR, "/nonexistent");
    ssh_options_set(session, SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
    ssh_options_set(session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    ssh_options_set(session, SSH_OPTIONS_GSSAPI_AUTH, &zero);
    ssh_options_set(session, SSH_OPTIONS_PASSWORD_AUTH, &password);
    ssh_options_set(session, SSH_OPTIONS_KBDINT_AUTH, &password);
}

SshSessionPtr makeSession(const SshSettings &settings, int fd)
{
    SshSessionPtr session(ssh_new());
    closeToTheOutside(session.get(), !settings.password.isEmpty());
    const unsigned int port = settings.port;
    ssh_options_set(session.get(), SSH_OPTIONS_HOST, settings.host.toUtf8().constData());
    ssh_options_set(session.get(), SSH_OPTIONS_PORT, &port);
    ssh_options_set(session.get(), SSH_OPTIONS_USER, settings.user.toUtf8().constData());
    ssh_options_set(session.get(), SSH_OPTIONS_HOSTKEYS,
                    hostKeyAlgorithms(settings.pinnedHostKey).constData());
    ssh_options_set(session.get(), SSH_OPTIONS_FD, &fd);
    ssh_set_blocking(session.get(), 0);
    return session;
}

QByteArray hostKeyOf(ssh_session session)
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(session, &raw) != SSH_OK)
        return {};
    const SshKeyPtr key(raw);
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key.get(), &text) != SSH_OK)
        return {};
    return QByteArray(SshTextPtr(text).get());
}

Fail hostKeyChanged(const SshSettings &settings, const QByteArray &seen)
{
    const QString message =
        Tr::tr("The SSH host key of %1 has changed. Expected %2, but the server showed %3.")
            .arg(settings.host, QString::fromLatin1(sshFingerprint(settings.pinnedHostKey)),
                 QString::fromLatin1(sshFingerprint(seen)));
    return fail(ErrorKind::Trust, message, {}, {u"HOST_KEY_CHANGED"_s, QString::fromLatin1(seen)});
}

Task<> shakeHands(SshLink *link, QString action, Patience patience)
{
    const std::function<int()> step = [s = link->session()] { return ssh_connect(s); };
    const auto code = co_await SshLink::drive(link, step, action, patience);
    if (!code)
        co_return fail(code.error());
    if (*code != SSH_OK)
        co_return fail(ErrorKind::Network, Tr::tr("%1 failed: the SSH handshake broke off.").arg(action),
                       sshWords(link->session()));
    co_return {};
}

} // namespace

Task<SshLoggedIn> meetBySsh(SshSettings settings, Patience patience)
{
    const QString action = Tr::tr("Logging in to %1").arg(settings.host);
    auto fd = co_await connectTcpDescriptor(settings.host, settings.port, patience, settings.peerWatch);
    if (!fd)
        co_return fail(fd.error());
    const SightingPtr seen = settings.sighting ? settings.sighting : std::make_shared<Sighting>();
    seen->isPortOpen = true;
    auto session = makeSession(settings, fd->get());
    SshLoggedIn done{std::make_unique<SshLink>(std::move(session), std::move(*fd)), {}};

    if (!done.link->isWatched())
        co_return fail(ErrorKind::Limit, Tr::tr("The system has no room to watch another connection."));
    if (const auto shaken = co_await shakeHands(done.link.get(), action, patience); !shaken)
        co_return fail(shaken.error());
    // libssh makes the socket blocking here: a stalled peer would freeze the event loop.
    const int socket = done.link->socket();
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);

    done.hostKey = seen->hostKey = hostKeyOf(done.link->session());
    if (!settings.pinnedHostKey.isEmpty() && done.hostKey != settings.pinnedHostKey)
        co_return hostKeyChanged(settings, done.hostKey);
    co_return done;
}

Task<SshLoggedIn> logInBySsh(SshSettings settings, Patience patience)
{
    const bool isForFriends = !settings.password.isEmpty() || !settings.agentSocket.isEmpty();
    if (isForFriends && settings.pinnedHostKey.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       Tr::tr("Passwords and agents are only for servers whose host key is known."));
    auto met = co_await meetBySsh(settings, patience);
    if (!met)
        co_return fail(met.error());
    const QString action = Tr::tr("Logging in to %1").arg(settings.host);
    if (const auto in = co_await authenticateBySsh(met->link.get(), settings, action, patience); !in)
        co_return fail(in.error());
    met->link->goLive(settings.lifeInterval);
    co_return std::move(*met);
}

} // namespace xsc::net
