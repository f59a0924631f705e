// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/preparation.h"

#include "core/log.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/management.h"
#include "guest/vmkeys.h"
#include "prepare/tr.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto settingsTime = 30s;

// The mode tells what the others mean, and the port goes with it: whoever is cut off before finds the VM in
// its former one. Management last: the monitors go there at once.
Task<> record(PreparationPtr job, std::stop_token stop)
{
    xapi::StringMap others = job->vm.otherConfig;
    xapi::StringMap mode{{xapi::keys::mode, others.take(xapi::keys::mode)}};
    if (others.contains(xapi::keys::port))
        mode.insert(xapi::keys::port, others.take(xapi::keys::port));
    const auto changed = co_await changeVmKeys(job->session, job->vm.ref, job->recorded, others, {});
    if (!changed)
        co_return fail(changed.error());
    const auto switched = co_await changeVmKeys(job->session, job->vm.ref, job->recorded, mode, {});
    if (!switched) {
        co_await putBackVmKeys(job->session, job->vm.ref, others, job->recorded);
        co_return fail(switched.error());
    }
    const Patience untilStopped{QDeadlineTimer(QDeadlineTimer::Forever), stop};
    const auto managed = co_await setManaged(job->session, job->vm.ref, true, untilStopped);
    if (!managed)
        co_await putBackVmKeys(job->session, job->vm.ref, job->vm.otherConfig, job->recorded);
    co_return managed;
}

} // namespace

Task<> mayDo(PreparationPtr job, QString question)
{
    if (!job->dialogue.agree)
        co_return {};
    const auto agreed = co_await job->dialogue.agree(question);
    if (!agreed)
        co_return fail(agreed.error());
    if (!*agreed)
        co_return fail(ErrorKind::Cancelled,
                       Tr::tr("%1 was not prepared, as you did not agree.").arg(job->vm.name), {},
                       {u"DECLINED"_s});
    co_return {};
}

Task<GuestSettings> settingsNow(PreparationPtr job, Patience patience)
{
    const auto settings = co_await settingsOf(job->session, job->vm, patience.atMost(settingsTime));
    job->used = settings ? *settings : plainSettings({}, job->vm);
    co_return settings;
}

void advise(const Preparation &job, const Error &failure)
{
    const QString code = failure.code.value(0);
    if (!job.dialogue.advise || !job.used || !rungOf(code))
        return;
    const bool isFound = job.found && job.found->code == code;
    const QString detail = code == "KEY_REFUSED"_L1 ? job.publicLines : QString();
    const QString command = (isFound ? job.found->advice : adviceOn(code, *job.used, detail)).command;
    if (!command.isEmpty())
        job.dialogue.advise(command);
}

Task<docker::EngineVersion> roundTrip(PreparationPtr job, GuestSettings settings, Patience patience)
{
    const auto guest = co_await Guest::connect(job->session, settings, patience);
    if (!guest)
        co_return fail(guest.error());
    const auto version = co_await (*guest)->engine()->negotiate(patience);
    if (!version)
        co_return fail(co_await (*guest)->explained(version.error(), patience));
    job->dialogue.tell(Tr::tr("The engine of %1 answers: version %2, API %3.")
                           .arg(settings.vmName, version->version, version->newest.toString()));
    if (settings.mode == Mode::Ssh)
        job->dialogue.tell((*guest)->needsHelper()
                               ? Tr::tr("It is reached by a helper in the VM, such as ncat, as sshd does not "
                                        "forward to its socket.")
                               : Tr::tr("It is reached by sshd alone; the VM needs no ncat."));
    co_return *version;
}

Task<> enroll(PreparationPtr job, Patience patience)
{
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Preparing %1").arg(job->vm.name)));
    const auto recorded = co_await record(job, patience.stop);
    if (!recorded)
        co_return fail(recorded.error());
    job->dialogue.tell(Tr::tr("Container management of %1 is on.").arg(job->vm.name));
    co_return {};
}

} // namespace xsc::prepare
