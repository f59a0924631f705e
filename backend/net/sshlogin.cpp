// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshlogin.h"

#include "core/log.h"
#include "net/sshagent.h"
#include "net/sshhostkey.h"
#include "net/sshpassword.h"
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

Result<SshKeyPtr> readKey(const Secret &text)
{
    ssh_key raw = nullptr;
    if (ssh_pki_import_privkey_base64(text.reveal().constData(), nullptr, nullptr, nullptr, &raw) != SSH_OK)
        return fail(ErrorKind::Invalid, Tr::tr("The private SSH key cannot be read."));
    return SshKeyPtr(raw);
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

// With the answer to this comes, at the latest, the server's list of signature algorithms; without it libssh
// would offer an RSA key with SHA-1 and refuse that itself.
Task<int> askForMethods(SshLink *link, QString action, Patience patience)
{
    const std::function<int()> step = [s = link->session()] {
        return authAgain(ssh_userauth_none(s, nullptr));
    };
    return SshLink::drive(link, step, action, patience);
}

Task<int> offerKey(SshLink *link, ssh_key key, QString action, Patience patience)
{
    const std::function<int()> step = [s = link->session(), key] {
        return authAgain(ssh_userauth_publickey(s, nullptr, key));
    };
    return SshLink::drive(link, step, action, patience);
}

Task<int> offerOtherKey(SshLink *link, SshKeySource source, QString action, Patience patience)
{
    const auto text = co_await source(patience);
    if (!text && patience.isOver())
        co_return fail(text.error());
    const auto key = text ? readKey(*text) : Result<SshKeyPtr>(fail(text.error()));
    if (key)
        co_return co_await offerKey(link, key->get(), action, patience);
    qCWarning(lcNet, "There is no other SSH key to be tried: %ls", qUtf16Printable(key.error().text()));
    co_return SSH_AUTH_DENIED;
}

bool isRefusal(int authCode) { return authCode == SSH_AUTH_DENIED || authCode == SSH_AUTH_PARTIAL; }

Task<> authenticateByKey(SshLink *link, SshSettings settings, QString action, Patience patience)
{
    const auto key = readKey(settings.privateKey);
    if (!key)
        co_return fail(key.error());
    auto code = co_await askForMethods(link, action, patience);
    if (code && *code == SSH_AUTH_DENIED)
        code = co_await offerKey(link, key->get(), action, patience);
    if (code && *code == SSH_AUTH_DENIED && settings.otherKey)
        code = co_await offerOtherKey(link, settings.otherKey, action, patience);
    if (!code)
        co_return fail(code.error());
    if (*code == SSH_AUTH_SUCCESS)
        co_return {};
    co_return fail(isRefusal(*code) ? ErrorKind::Auth : ErrorKind::Network,
                   Tr::tr("%1 did not let the account %2 in with our key.").arg(settings.host, settings.user),
                   sshWords(link->session()));
}

Task<> authenticateByPassword(SshLink *link, SshSettings settings, QString action, Patience patience)
{
    auto code = co_await askForMethods(link, action, patience);
    if (code && *code == SSH_AUTH_DENIED)
        code = co_await offerPassword(link, settings.password, action, patience);
    if (!code)
        co_return fail(code.error());
    if (*code == SSH_AUTH_SUCCESS)
        co_return {};
    co_return fail(
        isRefusal(*code) ? ErrorKind::Auth : ErrorKind::Network,
        Tr::tr("%1 did not let the account %2 in with that password.").arg(settings.host, settings.user),
        sshWords(link->session()));
}

Task<> authenticateByAgent(SshLink *link, SshSettings settings, QString action, Patience patience)
{
    auto code = co_await askForMethods(link, action, patience);
    if (code && *code == SSH_AUTH_DENIED)
        code = co_await offerAgentKeys(link, settings.agentSocket, action, patience);
    if (!code)
        co_return fail(code.error());
    if (*code == SSH_AUTH_SUCCESS)
        co_return {};
    co_return fail(isRefusal(*code) ? ErrorKind::Auth : ErrorKind::Network,
                   Tr::tr("%1 did not let the account %2 in with a key of the ssh-agent.")
                       .arg(settings.host, settings.user),
                   sshWords(link->session()));
}

decltype(&authenticateByKey) wayIn(const SshSettings &settings)
{
    if (!settings.agentSocket.isEmpty())
        return authenticateByAgent;
    return settings.password.isEmpty() ? authenticateByKey : authenticateByPassword;
}

} // namespace

Task<SshLoggedIn> meetBySsh(SshSettings settings, Patience patience)
{
    const QString action = Tr::tr("Logging in to %1").arg(settings.host);
    auto fd = co_await connectTcpDescriptor(settings.host, settings.port, patience);
    if (!fd)
        co_return fail(fd.error());
    const SightingPtr seen = settings.sighting ? settings.sighting : std::make_shared<Sighting>();
    seen->isPortOpen = true;
    auto session = makeSession(settings, fd->get());
    const int descriptor = fd->get();
    SshLoggedIn done{std::make_unique<SshLink>(std::move(session), std::move(*fd)), {}};

    if (const auto shaken = co_await shakeHands(done.link.get(), action, patience); !shaken)
        co_return fail(shaken.error());
    // libssh makes the socket blocking here: a stalled peer would freeze the event loop.
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);

    done.hostKey = seen->hostKey = hostKeyOf(done.link->session());
    if (!settings.pinnedHostKey.isEmpty() && done.hostKey != settings.pinnedHostKey)
        co_return hostKeyChanged(settings, done.hostKey);
    co_return done;
}

Task<SshLoggedIn> logInBySsh(SshSettings settings, Patience patience)
{
    const auto authenticate = wayIn(settings);
    if (authenticate != authenticateByKey && settings.pinnedHostKey.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       Tr::tr("Passwords and agents are only for servers whose host key is known."));
    auto met = co_await meetBySsh(settings, patience);
    if (!met)
        co_return fail(met.error());
    const QString action = Tr::tr("Logging in to %1").arg(settings.host);
    if (const auto in = co_await authenticate(met->link.get(), settings, action, patience); !in)
        co_return fail(in.error());
    met->link->goLive(settings.lifeInterval);
    co_return std::move(*met);
}

} // namespace xsc::net
