// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotationjob.h"

#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/keypush.h"
#include "prepare/tr.h"

namespace xsc::prepare {

using namespace guest;
using namespace std::chrono_literals;

namespace {

constexpr auto timeOfOneVm = 60s;
constexpr qsizetype atOnce = 8;

Task<> tryKey(RotationJobPtr job, GuestSettings settings, Patience patience)
{
    const auto guest = co_await Guest::connect(job->session, settings, patience);
    if (!guest)
        co_return fail(guest.error());
    co_return {};
}

} // namespace

QCoro::Task<QList<RotatedVm>> forVms(RotationJobPtr job, QList<xapi::VmRecord> vms, VmWork work,
                                     Patience patience)
{
    QList<RotatedVm> outcomes;
    for (qsizetype first = 0; first < vms.size(); first += atOnce) {
        std::vector<Task<>> running;
        const QList<xapi::VmRecord> some = vms.mid(first, atOnce);
        for (const xapi::VmRecord &vm : some)
            running.push_back(work(job, vm, patience.atMost(timeOfOneVm)));
        for (qsizetype i = 0; i < some.size(); ++i) {
            const auto done = co_await running[static_cast<std::size_t>(i)];
            RotatedVm outcome{some[i].uuid, some[i].name};
            if (!done)
                outcome.failure = done.error();
            outcomes.append(outcome);
        }
    }
    co_return outcomes;
}

Task<> admitNextKey(RotationJobPtr job, xapi::VmRecord vm, Patience patience)
{
    const auto settings = co_await settingsOf(job->session, vm, patience);
    if (!settings)
        co_return fail(settings.error());
    GuestSettings next = *settings;
    next.privateKeySecret = job->nextSecret;
    const auto known = co_await tryKey(job, next, patience);
    if (known || known.error().kind != ErrorKind::Auth)
        co_return known;
    const auto output = co_await outputOf(job->session, *settings, pushKeyCommand(job->nextLine), patience);
    if (!output)
        co_return fail(output.error());
    const auto pushed = keyPushIn(*output, *settings);
    if (!pushed)
        co_return fail(pushed.error());
    co_return co_await tryKey(job, next, patience);
}

Task<> dropFormerKey(RotationJobPtr job, xapi::VmRecord vm, Patience patience)
{
    const auto settings = co_await settingsOf(job->session, vm, patience);
    if (!settings)
        co_return fail(settings.error());
    const auto output =
        co_await outputOf(job->session, *settings, removeKeyCommand(job->formerLine), patience);
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
