// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshauth.h"

#include "core/log.h"
#include "net/sshagent.h"
#include "net/sshpassword.h"
#include "net/tr.h"

namespace xsc::net {

namespace {

Result<SshKeyPtr> readKey(const Secret &text)
{
    ssh_key raw = nullptr;
    if (ssh_pki_import_privkey_base64(text.reveal().constData(), nullptr, nullptr, nullptr, &raw) != SSH_OK)
        return fail(ErrorKind::Invalid, Tr::tr("The private SSH key cannot be read."));
    return SshKeyPtr(raw);
}

Result<SshKeyPtr> readPublicLine(const QByteArray &line)
{
    const QByteArrayList words = line.simplified().split(' ');
    ssh_key raw = nullptr;
    if (words.size() < 2 ||
        ssh_pki_import_pubkey_base64(words[1].constData(), ssh_key_type_from_name(words[0].constData()),
                                     &raw) != SSH_OK)
        return fail(ErrorKind::Invalid, Tr::tr("The public SSH key cannot be read."));
    return SshKeyPtr(raw);
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

// What a server that does not let us in is told as: \a refusal.
Result<> outcomeOf(const Result<int> &code, SshLink *link, const QString &refusal)
{
    if (!code)
        return fail(code.error());
    if (*code == SSH_AUTH_SUCCESS)
        return {};
    const QString words = sshWords(link->session());
    // So it puts the last refusal that it grants to one connection.
    const bool isLast = words.contains("Too many authentication failures"_L1);
    const bool isRefusal = *code == SSH_AUTH_DENIED || *code == SSH_AUTH_PARTIAL || isLast;
    return fail(isRefusal ? ErrorKind::Auth : ErrorKind::Network, refusal, words);
}

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
    co_return outcomeOf(
        code, link,
        Tr::tr("%1 did not let the account %2 in with our key.").arg(settings.host, settings.user));
}

Task<> authenticateByPassword(SshLink *link, SshSettings settings, QString action, Patience patience)
{
    auto code = co_await askForMethods(link, action, patience);
    if (code && *code == SSH_AUTH_DENIED)
        code = co_await offerPassword(link, settings.password, action, patience);
    co_return outcomeOf(
        code, link,
        Tr::tr("%1 did not let the account %2 in with that password.").arg(settings.host, settings.user));
}

Task<> authenticateByAgent(SshLink *link, SshSettings settings, QString action, Patience patience)
{
    auto code = co_await askForMethods(link, action, patience);
    if (code && *code == SSH_AUTH_DENIED)
        code = co_await offerAgentKeys(link, settings.agentSocket, action, patience);
    co_return outcomeOf(code, link,
                        Tr::tr("%1 did not let the account %2 in with a key of the ssh-agent.")
                            .arg(settings.host, settings.user));
}

} // namespace

Task<> authenticateBySsh(SshLink *link, SshSettings settings, QString action, Patience patience)
{
    const auto byPassword = settings.password.isEmpty() ? &authenticateByKey : &authenticateByPassword;
    const auto way = settings.agentSocket.isEmpty() ? byPassword : &authenticateByAgent;
    return way(link, std::move(settings), std::move(action), std::move(patience));
}

// A server that lets everybody in takes this key as well.
Task<bool> isKeyTaken(SshLink *link, QByteArray publicLine, SshSettings settings, Patience patience)
{
    const auto key = readPublicLine(publicLine);
    if (!key)
        co_return fail(key.error());
    const QString action = Tr::tr("Logging in to %1").arg(settings.host);
    auto code = co_await askForMethods(link, action, patience);
    const std::function<int()> step = [s = link->session(), raw = key->get()] {
        return authAgain(ssh_userauth_try_publickey(s, nullptr, raw));
    };
    if (code && *code == SSH_AUTH_DENIED)
        code = co_await SshLink::drive(link, step, action, patience);
    const auto outcome = outcomeOf(code, link, Tr::tr("%1 failed: the SSH server refused.").arg(action));
    if (!outcome && outcome.error().kind != ErrorKind::Auth)
        co_return fail(outcome.error());
    co_return outcome.has_value();
}

} // namespace xsc::net
