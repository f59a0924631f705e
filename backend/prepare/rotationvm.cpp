// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotationvm.h"

#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/keypush.h"
#include "prepare/tr.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;

namespace {

Task<> tryKeys(RotationJobPtr job, GuestSettings settings, Patience patience)
{
    const auto guest = co_await Guest::connect(job->session, settings, patience);
    if (!guest)
        co_return fail(guest.error());
    co_return {};
}

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

} // namespace

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
    const auto output =
        co_await outputOf(job->session, *settings, removeKeyCommand(job->formerLines()), patience);
    if (!output)
        co_return fail(output.error());
    if (output->status != 0)
        co_return fail(ErrorKind::Remote,
                       Tr::tr("The former key could not be removed from the user %1 of %2.")
                           .arg(settings->user, settings->vmName),
                       output->errors);
    co_return {};
}

} // namespace xsc::prepare
