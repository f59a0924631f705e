// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotationvm.h"

#include "guest/advice.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/keypush.h"
#include "guest/passwordlogin.h"
#include "prepare/tr.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;

namespace {

Task<> tryKeys(RotationJobPtr job, GuestSettings settings, Patience patience)
{
    const auto guest = co_await Guest::connect(job->session, settings, patience);
    if (!guest)
        co_return fail(guest.error());
    co_return {};
}

Task<Secret> given(Secret key) { co_return key; }

Task<> pushNextKeys(RotationJobPtr job, GuestSettings settings, Patience patience)
{
    const auto output = co_await outputOf(job->session, settings, pushKeyCommand(job->nextLines()), patience);
    if (!output)
        co_return fail(output.error());
    co_return keyPushIn(*output, settings).map([](KeyPush) {});
}

// The way in once the next keys are in use.
GuestSettings withNextKeys(const RotationJob &job, GuestSettings settings)
{
    for (const KeyChange &key : job.keys) {
        if (key.names.privateKey == xapi::keys::privateKeySecret)
            settings.privateKeySecret = key.nextSecret;
        else
            settings.ed25519KeySecret = key.nextSecret;
    }
    return settings;
}

// Without a key; with the host key that it shows now, where none is recorded.
Task<net::SshSettings> wayTo(GuestSettings settings, Patience patience)
{
    const auto host = co_await shownHostKey(settings, patience);
    if (!host)
        co_return fail(host.error());
    co_return net::SshSettings{.host = host->address,
                               .port = settings.port,
                               .user = settings.user,
                               .privateKey = {},
                               .pinnedHostKey =
                                   settings.pinnedHostKey.isEmpty() ? host->key : settings.pinnedHostKey};
}

// XAPI has the former keys no more.
Task<std::shared_ptr<net::SshSession>> logInByFormerKeys(RotationJobPtr job, GuestSettings settings,
                                                         Patience patience)
{
    const QList<Secret> former = job->formerKeys();
    if (former.isEmpty())
        co_return fail(failureAt(u"KEY_REFUSED"_s, settings));
    auto way = co_await wayTo(settings, patience);
    if (!way)
        co_return fail(way.error());
    way->privateKey = former.first();
    if (former.size() > 1)
        way->otherKey = [other = former.last()](Patience) { return given(other); };
    co_return co_await net::SshSession::connect(*way, patience);
}

// sshd may look for keys elsewhere as well. Their private halves may be gone since another run.
Task<> checkRefused(RotationJobPtr job, GuestSettings settings, Patience patience)
{
    const auto way = co_await wayTo(settings, patience);
    if (!way)
        co_return fail(way.error());
    const QByteArrayList lines = job->formerLines().toLatin1().split('\n');
    const auto isTaken = co_await net::SshSession::acceptsKey(*way, lines, patience);
    if (!isTaken)
        co_return fail(isTaken.error());
    if (*isTaken)
        co_return fail(ErrorKind::Remote,
                       Tr::tr("Not only ~/.ssh/authorized_keys lets it in as the user %1 of %2. Look for it "
                              "where AuthorizedKeysFile and AuthorizedKeysCommand in sshd_config say.")
                           .arg(settings.user, settings.vmName));
    co_return {};
}

} // namespace

Task<> admitByFormerKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience)
{
    const auto settings = co_await settingsOf(job->session, vm, patience);
    if (!settings)
        co_return fail(settings.error());
    const auto known = co_await tryKeys(job, *settings, patience);
    if (known || known.error().kind != ErrorKind::Auth)
        co_return known;
    const auto ssh = co_await logInByFormerKeys(job, *settings, patience);
    if (!ssh)
        co_return fail(ssh.error());
    const auto pushed = co_await pushKey(*ssh, *settings, job->nextLines(), patience);
    if (!pushed)
        co_return fail(pushed.error());
    co_return co_await tryKeys(job, *settings, patience);
}

Task<> admitNextKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience)
{
    const auto settings = co_await settingsOf(job->session, vm, patience);
    if (!settings)
        co_return fail(settings.error());
    const GuestSettings next = withNextKeys(*job, *settings);
    const auto known = co_await tryKeys(job, next, patience);
    if (!known && known.error().kind != ErrorKind::Auth)
        co_return known;
    const GuestSettings wayIn = known ? next : *settings;
    const auto pushed = co_await pushNextKeys(job, wayIn, patience);
    if (known) // whatever it says to further lines
        co_return {};
    if (!pushed)
        co_return fail(pushed.error());
    co_return co_await tryKeys(job, next, patience);
}

Task<> dropFormerKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience)
{
    const auto settings = co_await settingsOf(job->session, vm, patience);
    if (!settings)
        co_return fail(settings.error());
    const QString command = removeKeyCommand(job->formerLines(), job->nextLines());
    const auto output = co_await outputOf(job->session, *settings, command, patience);
    if (!output)
        co_return fail(output.error());
    if (output->status != 0)
        co_return fail(ErrorKind::Remote,
                       Tr::tr("The former key could not be removed from the user %1 of %2.")
                           .arg(settings->user, settings->vmName),
                       output->errors);
    const auto known = co_await outputOf(job->session, *settings, u"exit 0"_s, patience);
    if (!known)
        co_return fail(known.error());
    co_return co_await checkRefused(job, *settings, patience);
}

} // namespace xsc::prepare
