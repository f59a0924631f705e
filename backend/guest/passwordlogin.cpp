// SPDX-License-Identifier: BSD-2-Clause
#include "guest/passwordlogin.h"

#include "guest/race.h"
#include "guest/tr.h"
#include "guest/trail.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

net::SshSettings wayTo(const GuestSettings &settings, const QString &address)
{
    return {.host = address,
            .port = settings.port,
            .user = settings.user,
            .privateKey = {},
            .pinnedHostKey = settings.pinnedHostKey};
}

Task<ShownHostKey> shownAt(GuestSettings settings, std::shared_ptr<Tried> at, Patience patience)
{
    auto way = wayTo(settings, at->address);
    way.sighting = at->seen;
    const auto key = co_await net::SshSession::shownHostKey(way, patience);
    if (!key)
        co_return noted(*at, Result<ShownHostKey>(fail(key.error())), settings);
    co_return ShownHostKey{at->address, *key};
}

Error passwordFailure(const Error &error, const GuestSettings &settings)
{
    Error told = error;
    if (error.kind == ErrorKind::Auth) {
        told = error.within(
            Tr::tr("%1 refuses that password for the user %2.").arg(settings.vmName, settings.user));
        told.code.prepend(u"PASSWORD_REFUSED"_s);
    } else if (error.kind == ErrorKind::Unsupported) {
        told = error.within(Tr::tr("%1 lets the user %2 in with a key only, not with a password.")
                                .arg(settings.vmName, settings.user));
        told.code.prepend(u"NO_PASSWORDS"_s);
    }
    return told;
}

Error agentFailure(const Error &error, const GuestSettings &settings)
{
    Error told = error;
    if (error.kind == ErrorKind::Auth) {
        told = error.within(Tr::tr("%1 lets the user %2 in with no key of the ssh-agent.")
                                .arg(settings.vmName, settings.user));
        told.code.prepend(u"AGENT_REFUSED"_s);
    } else if (error.kind == ErrorKind::NotFound) {
        told.code.prepend(u"NO_AGENT"_s);
    }
    return told;
}

// Of the way there, not of who is let in. An agent may have asked its owner in vain.
bool isOfTheWay(const Error &error, const net::SshSettings &way)
{
    const bool isAgentSilent = !way.agentSocket.isEmpty() && !way.sighting->hostKey.isEmpty();
    if (error.kind == ErrorKind::Timeout)
        return !isAgentSilent;
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Trust;
}

// The host has to show the key that was agreed to.
Task<std::shared_ptr<net::SshSession>>
logInTo(GuestSettings settings, net::SshSettings way,
        std::function<Error(const Error &, const GuestSettings &)> told, Patience patience)
{
    settings.addresses = QStringList(way.host);
    settings.pinnedHostKey = way.pinnedHostKey;
    way.sighting = std::make_shared<net::Sighting>();
    const auto session = co_await net::SshSession::connect(way, patience);
    if (session)
        co_return *session;
    if (isOfTheWay(session.error(), way))
        co_return fail(explainConnect(session.error(), settings, *way.sighting));
    co_return fail(told(session.error(), settings));
}

} // namespace

Task<ShownHostKey> shownHostKey(GuestSettings settings, Patience patience)
{
    const auto trail = std::make_shared<Trail>();
    const Attempt<ShownHostKey> attempt = [settings, trail](QString address, Patience ofOne) {
        return shownAt(settings, trail->begin(address), std::move(ofOne));
    };
    auto shown = co_await firstAnswer<ShownHostKey>(settings.addresses, attempt, patience);
    co_return noted(*trail, std::move(shown), settings);
}

Task<std::shared_ptr<net::SshSession>> logInByPassword(GuestSettings settings, PasswordLogin login,
                                                       Patience patience)
{
    auto way = wayTo(settings, login.host.address);
    way.pinnedHostKey = login.host.key;
    way.password = login.password;
    return logInTo(std::move(settings), std::move(way), passwordFailure, std::move(patience));
}

Task<std::shared_ptr<net::SshSession>> logInByAgent(GuestSettings settings, ShownHostKey host,
                                                    QString agentSocket, Patience patience)
{
    auto way = wayTo(settings, host.address);
    way.pinnedHostKey = host.key;
    way.agentSocket = std::move(agentSocket);
    return logInTo(std::move(settings), std::move(way), agentFailure, std::move(patience));
}

} // namespace xsc::guest
