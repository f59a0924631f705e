// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotation.h"

#include "prepare/rotationchange.h"
#include "prepare/rotationstage.h"
#include "prepare/rotationvm.h"
#include "prepare/rotationvms.h"
#include "prepare/tr.h"

#include <algorithm>

namespace xsc::prepare {

using namespace guest;
using namespace std::chrono_literals;

namespace {

constexpr auto poolTime = 30s;
constexpr auto lateTime = 2min; // of VMs that were prepared in these very seconds

void tellOutcome(const RotationJob &job, const RotatedVm &vm)
{
    job.dialogue.tell(vm.failure ? Tr::tr("%1 stays behind. %2").arg(vm.name, vm.failure->text())
                                 : Tr::tr("%1 lets the new key in.").arg(vm.name));
}

// Who was asked no more may let it in all the same.
void tellUnknown(const RotationJob &job, const RotatedVm &vm)
{
    job.dialogue.tell(
        Tr::tr("It is not known whether %1 lets the new key in. %2").arg(vm.name, vm.failure->text()));
}

int countBehind(const QList<RotatedVm> &vms)
{
    return static_cast<int>(
        std::count_if(vms.cbegin(), vms.cend(), [](const RotatedVm &vm) { return vm.isBehind; }));
}

// Nobody loses access unless somebody wants it.
Task<bool> mayChange(RotationJobPtr job, RotationRequest request, int behind)
{
    if (behind == 0 || request.leaveBehind)
        co_return true;
    if (!job->dialogue.agree)
        co_return false;
    const QString question =
        Tr::tr("%n VM(s) would stay behind and have to be prepared again. Change the key all the same?",
               nullptr, behind);
    co_return co_await job->dialogue.agree(question);
}

// How many of them are behind.
int noteAdmitted(const RotationJobPtr &job, const QList<xapi::VmRecord> &vms, QList<RotatedVm> outcomes,
                 bool isCutOff)
{
    const bool isToDrop = !job->formerLines().isEmpty();
    for (RotatedVm &vm : outcomes) {
        vm.isBehind = vm.failure.has_value();
        // An earlier run may have let the next key in.
        vm.hasFormer = isToDrop && (!vm.isBehind || job->isChanged());
        if (isCutOff && vm.failure)
            tellUnknown(*job, vm);
        else
            tellOutcome(*job, vm);
    }
    for (qsizetype i = 0; i < vms.size(); ++i)
        keepOutcome(job.get(), vms[i], outcomes[i]);
    return countBehind(outcomes);
}

Task<bool> admitAll(RotationJobPtr job, RotationRequest request, Patience patience)
{
    for (;;) {
        const auto fresh = co_await newVms(job, patience.atMost(poolTime));
        if (!fresh)
            co_return fail(fresh.error());
        if (fresh->isEmpty())
            co_return true;
        const auto outcomes = co_await forVms(job, *fresh, admitNextKeys, patience);
        const bool isCutOff = patience.isOver();
        const int behind = noteAdmitted(job, *fresh, outcomes, isCutOff);
        if (isCutOff)
            co_return fail(patience.why(Tr::tr("Changing the pool's key")));
        if (job->isChanged() || behind == 0)
            continue;
        const auto may = co_await mayChange(job, request, countBehind(job->outcomes));
        if (!may || !*may)
            co_return may;
    }
}

// Prepared between the last look and the change, with the keys that were in use then: nobody else could let
// the new ones in afterwards. Only this run still has the former ones, so nobody stops it here.
Task<> admitLate(RotationJobPtr job)
{
    const auto late = co_await newVms(job, Patience::of(poolTime));
    if (!late)
        co_return fail(late.error());
    const auto outcomes = co_await forVms(job, *late, admitByFormerKeys, Patience::of(lateTime));
    std::ignore = noteAdmitted(job, *late, outcomes, false);
    co_return {};
}

void noteKept(const RotationJob &job, RotatedVm *vm, const Error &why)
{
    vm->failure = why;
    vm->isBehind = why.kind == ErrorKind::Auth;
    vm->hasFormer = true; // for all that is known
    if (vm->isBehind)
        tellOutcome(job, *vm);
    else
        job.dialogue.tell(Tr::tr("%1 still lets the former key in. %2").arg(vm->name, why.text()));
}

QCoro::Task<void> dropAll(RotationJobPtr job, Patience patience)
{
    if (job->formerLines().isEmpty())
        co_return;
    QList<xapi::VmRecord> vms;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < job->vms.size(); ++i) {
        if (job->outcomes[i].isBehind)
            continue;
        vms.append(job->vms[i]);
        places.append(i);
    }
    const auto dropped = co_await forVms(job, vms, dropFormerKeys, patience);
    for (qsizetype i = 0; i < dropped.size(); ++i) {
        RotatedVm *vm = &job->outcomes[places[i]];
        vm->hasFormer = false;
        if (dropped[i].failure)
            noteKept(*job, vm, *dropped[i].failure);
    }
}

bool isAllDropped(const RotationJob &job)
{
    return std::none_of(job.outcomes.cbegin(), job.outcomes.cend(),
                        [](const RotatedVm &vm) { return vm.hasFormer; });
}

// Whoever reads why it broke off is to know as well who has which keys by now.
Rotation brokenOff(const RotationJob &job, const Error &why)
{
    for (const RotatedVm &vm : job.outcomes) {
        if (job.isChanged() && vm.hasFormer && !vm.failure)
            job.dialogue.tell(Tr::tr("%1 lets the new key in, and still the former one.").arg(vm.name));
    }
    return {job.outcomes, job.isChanged(), false, why};
}

QCoro::Task<Rotation> finish(RotationJobPtr job, RotationRequest request, Patience patience)
{
    const auto late = co_await admitLate(job);
    if (!late)
        co_return brokenOff(*job, late.error());
    co_await dropAll(job, patience);
    // Whoever stops it leaves nobody behind: another run still finds what the VMs are to drop.
    if (!isAllDropped(*job) && (!request.leaveBehind || patience.isOver()))
        co_return Rotation{job->outcomes, true, false};
    const auto cleaned = co_await forgetStaged(job);
    if (!cleaned)
        co_return brokenOff(*job, cleaned.error());
    co_return Rotation{job->outcomes, true, true};
}

} // namespace

QCoro::Task<Rotation> rotatePoolKey(std::shared_ptr<xapi::Session> session, RotationRequest request,
                                    PrepareDialogue dialogue, Patience patience)
{
    const auto staged = co_await stageRotation(session, request, dialogue, patience);
    if (!staged)
        co_return Rotation{.failure = staged.error()};
    const RotationJobPtr job = *staged;
    const auto admitted = co_await admitAll(job, request, patience);
    if (!admitted)
        co_return brokenOff(*job, admitted.error());
    if (!*admitted)
        co_return Rotation{job->outcomes};
    const auto changed = co_await changeKeys(job);
    if (!changed)
        co_return brokenOff(*job, changed.error());
    dialogue.tell(Tr::tr("The pool has its new key."));
    co_return co_await finish(job, request, patience);
}

} // namespace xsc::prepare
