// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guest.h"

#include "core/signalwait.h"
#include "guest/credentials.h"
#include "guest/explain.h"
#include "guest/hostkeys.h"
#include "guest/race.h"
#include "guest/tlsway.h"
#include "guest/tr.h"
#include "net/sshsession.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto alertTime = 2s;

using SshPtr = std::shared_ptr<net::SshSession>;

//! The keys that let us into VMs.
struct KeyRing
{
    Secret key;
    net::SshKeySource other;
};

Task<SshPtr> logIn(GuestSettings settings, KeyRing keys, std::shared_ptr<Tried> at, Patience patience)
{
    const net::SshSettings ssh{.host = at->address,
                               .port = settings.port,
                               .user = settings.user,
                               .privateKey = keys.key,
                               .pinnedHostKey = settings.pinnedHostKey,
                               .otherKey = keys.other,
                               .sighting = at->seen,
                               .peerWatch = settings.peerWatch};
    auto session = co_await net::SshSession::connect(ssh, patience);
    co_return noted(*at, std::move(session), settings);
}

Task<SshPtr> logInSomewhere(GuestSettings settings, KeyRing keys, TrailPtr trail, Patience patience)
{
    const Attempt<SshPtr> attempt = [settings, keys, trail](QString address, Patience ofOne) {
        return logIn(settings, keys, trail->begin(address), std::move(ofOne));
    };
    auto ssh = co_await firstAnswer<SshPtr>(settings.addresses, attempt, patience);
    co_return noted(*trail, std::move(ssh), settings);
}

Task<> pinOnFirstUse(std::shared_ptr<xapi::Session> session, GuestSettings settings, QByteArray hostKey,
                     Patience patience)
{
    if (!settings.pinnedHostKey.isEmpty())
        co_return {};
    const auto pinned = co_await pinHostKey(session, settings.vm, hostKey, patience);
    if (!pinned) {
        Error told = pinned.error().within(
            Tr::tr("The SSH host key of %1 could not be recorded.").arg(settings.vmName));
        told.code.prepend(u"NO_XAPI"_s);
        co_return fail(told);
    }
    co_return {};
}

bool isAboutOwnCertificate(const Error &error)
{
    const QString code = error.code.value(0);
    return code == "TLS_REFUSED"_L1 || code == "TLS_OWN_EXPIRED"_L1;
}

// With TLS 1.3 a refusal of our certificate follows the handshake, and what was written meanwhile may cost us
// its words. So this time nothing is written.
QCoro::Task<std::optional<Error>> lastWords(net::StreamOpener opener, Patience patience)
{
    const auto stream = co_await opener(patience);
    if (!stream)
        co_return stream.error();
    SignalWait wait;
    wait.on(stream->get(), &QIODevice::readChannelFinished);
    if (!net::hasEnded(**stream))
        co_await wait.until(patience);
    if (!net::hasEnded(**stream))
        co_return std::nullopt;
    co_return Error{ErrorKind::Network, net::wordsOf(**stream), {}, {}};
}

} // namespace

struct Guest::Private
{
    GuestSettings settings;
    SshPtr ssh;
    net::StreamOpener opener;
    std::shared_ptr<docker::Engine> engine;
    TlsFiles files; //!< over TLS

    static Task<std::shared_ptr<Guest>> overSsh(std::shared_ptr<xapi::Session> session,
                                                GuestSettings settings, TrailPtr trail, Patience patience);
    static Task<std::shared_ptr<Guest>> overTls(std::shared_ptr<xapi::Session> session,
                                                GuestSettings settings, TrailPtr trail, Patience patience);
    static std::shared_ptr<Guest> make(GuestSettings settings, SshPtr ssh, net::StreamOpener opener,
                                       std::optional<docker::EngineVersion> agreed = {});
};

std::shared_ptr<Guest> Guest::Private::make(GuestSettings settings, SshPtr ssh, net::StreamOpener opener,
                                            std::optional<docker::EngineVersion> agreed)
{
    auto d = std::make_unique<Private>();
    d->settings = std::move(settings);
    d->ssh = std::move(ssh);
    d->opener = std::move(opener);
    d->engine = docker::Engine::over(d->opener, std::move(agreed));
    return std::shared_ptr<Guest>(new Guest(std::move(d)));
}

Task<std::shared_ptr<Guest>> Guest::Private::overSsh(std::shared_ptr<xapi::Session> session,
                                                     GuestSettings settings, TrailPtr trail,
                                                     Patience patience)
{
    const auto key = co_await poolPrivateKey(session, settings, patience);
    if (!key)
        co_return fail(key.error());
    const KeyRing keys{*key, otherPoolKey(session, settings)};
    const auto ssh = co_await logInSomewhere(settings, keys, trail, patience);
    if (!ssh)
        co_return fail(ssh.error());
    const auto pinned = co_await pinOnFirstUse(session, settings, (*ssh)->hostKey(), patience);
    if (!pinned)
        co_return fail(pinned.error());
    auto guest = make(settings, *ssh, [way = *ssh, path = settings.engineSocket](Patience ofOne) {
        return net::openRemoteSocket(way, path, std::move(ofOne));
    });
    QObject::connect(ssh->get(), &net::SshSession::closed, guest.get(), &Guest::lost);
    co_return guest;
}

Task<std::shared_ptr<Guest>> Guest::Private::overTls(std::shared_ptr<xapi::Session> session,
                                                     GuestSettings settings, TrailPtr trail,
                                                     Patience patience)
{
    const auto files = co_await tlsFiles(session, settings, patience);
    if (!files)
        co_return fail(files.error());
    const auto valid = checkOwnDates(*files, settings);
    if (!valid)
        co_return fail(valid.error());
    const auto way = std::make_shared<TlsWay>(settings, *files);
    const auto reached = co_await way->reach(trail, patience);
    if (!reached)
        co_return fail(reached.error());
    auto guest = make(settings, {}, [way](Patience ofOne) { return way->open(std::move(ofOne)); });
    guest->d->files = *files;
    co_return guest;
}

Guest::Guest(std::unique_ptr<Private> data)
    : d(std::move(data))
{}

Guest::~Guest() { close(); }

Task<std::shared_ptr<Guest>> Guest::connect(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                            Patience patience, TrailPtr trail)
{
    if (!trail)
        trail = std::make_shared<Trail>();
    const auto way = settings.mode == Mode::Ssh ? &Private::overSsh : &Private::overTls;
    return way(std::move(session), std::move(settings), std::move(trail), std::move(patience));
}

std::shared_ptr<Guest> Guest::over(GuestSettings settings, net::StreamOpener opener,
                                   docker::EngineVersion agreed)
{
    return Private::make(std::move(settings), {}, std::move(opener), std::move(agreed));
}

std::shared_ptr<docker::Engine> Guest::engine() const { return d->engine; }

Task<net::StreamPtr> Guest::open(Patience patience) const { return d->opener(std::move(patience)); }

const GuestSettings &Guest::settings() const { return d->settings; }

Task<net::StreamPtr> Guest::run(QString command, Patience patience) const
{
    const SshPtr ssh = d->ssh;
    const QString name = d->settings.vmName;
    if (!ssh)
        co_return fail(ErrorKind::Unsupported,
                       Tr::tr("%1 is reached over TLS, which runs no commands; that takes SSH.").arg(name));
    co_return co_await ssh->exec(std::move(command), std::move(patience));
}

bool Guest::needsHelper() const { return d->ssh && d->ssh->prefersCommands(); }

QByteArray Guest::hostKey() const { return d->ssh ? d->ssh->hostKey() : QByteArray(); }

QCoro::Task<Error> Guest::explained(Error error, Patience patience) const
{
    const auto opener = d->opener;
    const GuestSettings settings = d->settings;
    const TlsFiles files = d->files;
    const Error told = explainRequest(error, settings);
    if (settings.mode != Mode::Tls || told.code.value(0) != "CONNECTION_LOST"_L1)
        co_return told;
    const auto heard = co_await lastWords(opener, patience.atMost(alertTime));
    if (!heard || heard->kind == ErrorKind::Timeout)
        co_return told;
    const Error why = explainRequest(*heard, settings);
    if (isAboutOwnCertificate(why))
        co_return withOwnCertificate(why, files);
    co_return why.code.value(0).isEmpty() ? told : why;
}

void Guest::close()
{
    d->engine->close();
    if (d->ssh)
        d->ssh->close();
}

} // namespace xsc::guest
