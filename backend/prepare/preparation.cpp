// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/preparation.h"

#include "core/log.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/management.h"
#include "guest/tlssecrets.h"
#include "guest/vmkeys.h"
#include "prepare/tr.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto recordTime = 30s;

// Takes from \a keys those by whose change the VM changes its mode.
xapi::StringMap takeMode(xapi::StringMap &keys)
{
    xapi::StringMap mode;
    for (const QString &key : {xapi::keys::mode, xapi::keys::port}) {
        if (keys.contains(key))
            mode.insert(key, keys.take(key));
    }
    return mode;
}

// The mode tells what the others mean, and the port goes with it: whoever is cut off before finds the VM in
// its former one. Management last: the monitors go there at once.
Task<> record(PreparationPtr job, xapi::StringMap before, std::stop_token stop)
{
    xapi::StringMap others = job->wanted;
    const xapi::StringMap mode = takeMode(others);
    const auto changed = co_await changeVmKeys(job->session, job->vm.ref, before, others, {});
    if (!changed)
        co_return fail(changed.error());
    const auto switched = co_await changeVmKeys(job->session, job->vm.ref, before, mode, {});
    if (!switched) {
        co_await putBackVmKeys(job->session, job->vm.ref, others, before);
        co_return fail(switched.error());
    }
    const Patience untilStopped{QDeadlineTimer(QDeadlineTimer::Forever), stop};
    const auto managed = co_await setManaged(job->session, job->vm.ref, true, untilStopped);
    if (!managed)
        co_await putBackVmKeys(job->session, job->vm.ref, job->wanted, before);
    co_return managed;
}

// Somebody may have brought others since; ours take their place.
void noteSecrets(Preparation &job, const xapi::VmRecord &now)
{
    for (const QString &secret : tlsSecretsOf(now)) {
        if (!job.tlsSecrets.contains(secret))
            job.tlsSecrets.append(secret);
    }
}

// What is to be recorded stays as it is.
Task<> seeVmAgain(PreparationPtr job, Patience patience)
{
    const auto now = co_await xapi::vmRecord(job->session, job->vm.ref, patience.atMost(recordTime));
    if (!now)
        co_return fail(now.error());
    job->vm.powerState = now->powerState;
    job->vm.guestMetrics = now->guestMetrics;
    co_return {};
}

// The others may lead to another machine, about which nobody was asked.
QStringList onlyWhereItWasMet(const QStringList &addresses, const QString &met)
{
    return addresses.contains(met) ? QStringList{met} : addresses;
}

bool canBeOfAStop(const Error &failure)
{
    const auto rung = rungOf(failure.code.value(0));
    return rung > Rung::Running && failure.kind != ErrorKind::Invalid;
}

} // namespace

void want(Preparation &job, const xapi::StringMap &keys)
{
    job.wanted.insert(keys);
    job.vm.otherConfig.insert(keys);
}

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
    const auto seen = co_await seeVmAgain(job, patience);
    if (!seen)
        co_return fail(seen.error());
    auto settings = co_await settingsOf(job->session, job->vm, patience.atMost(recordTime));
    if (settings)
        settings->addresses = onlyWhereItWasMet(settings->addresses, job->host.address);
    job->used = settings ? *settings : plainSettings({}, job->vm);
    co_return settings;
}

QCoro::Task<Error> failureNow(PreparationPtr job, Error failure)
{
    if (!canBeOfAStop(failure))
        co_return failure;
    const auto seen = co_await seeVmAgain(job, Patience::of(recordTime));
    if (!seen || job->vm.powerState == xapi::PowerState::Running)
        co_return failure;
    co_return failureAt(u"VM_NOT_RUNNING"_s, plainSettings({}, job->vm));
}

void advise(const Preparation &job, const Error &failure)
{
    const QString code = failure.code.value(0);
    if (!job.dialogue.advise || !job.used || !rungOf(code))
        return;
    const bool isFound = job.found && job.found->code == code;
    const QString detail = code == "KEY_REFUSED"_L1 ? job.publicLines : QString();
    const QString command = (isFound ? job.found->advice : adviceOn(code, *job.used, detail)).command;
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
    const auto now = co_await xapi::vmRecord(job->session, job->vm.ref, patience.atMost(recordTime));
    if (!now)
        co_return fail(now.error());
    noteSecrets(*job, *now);
    const auto recorded = co_await record(job, now->otherConfig, patience.stop);
    if (!recorded)
        co_return fail(recorded.error());
    job->dialogue.tell(Tr::tr("Container management of %1 is on.").arg(job->vm.name));
    co_return {};
}

} // namespace xsc::prepare
