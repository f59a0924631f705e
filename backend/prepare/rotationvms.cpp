// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotationvms.h"

#include "guest/recordedway.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::prepare {

using namespace guest;
namespace keys = xapi::keys;

namespace {

bool isPrepared(const xapi::VmRecord &vm)
{
    const bool isKnown = vm.otherConfig.contains(keys::sshHostKey) || isManaged(vm);
    return vm.isOrdinary() && isKnown && plainSettings({}, vm).mode == Mode::Ssh;
}

qsizetype placeOf(const RotationJob &job, const xapi::VmRecord &vm)
{
    const auto known = std::find_if(job.vms.cbegin(), job.vms.cend(),
                                    [&vm](const xapi::VmRecord &seen) { return seen.ref == vm.ref; });
    return known == job.vms.cend() ? -1 : known - job.vms.cbegin();
}

// Those to be looked at: VMs are prepared all the time, and perhaps once more, for another account, which
// knows only the keys that were in use then. Of the others the record is brought up to date.
QList<xapi::VmRecord> takeNew(RotationJob *job, const QList<xapi::VmRecord> &vms)
{
    QList<xapi::VmRecord> fresh;
    for (const xapi::VmRecord &vm : vms) {
        const qsizetype place = placeOf(*job, vm);
        if (place >= 0 && recordedWay(job->vms[place]) == recordedWay(vm))
            job->vms[place] = vm;
        else
            fresh.append(vm);
    }
    return fresh;
}

} // namespace

Task<QList<xapi::VmRecord>> newVms(RotationJobPtr job, Patience patience)
{
    auto vms = co_await xapi::allRecords<xapi::VmRecord>(job->session, patience);
    if (!vms)
        co_return fail(vms.error());
    vms->removeIf([](const xapi::VmRecord &vm) { return !isPrepared(vm); });
    std::sort(vms->begin(), vms->end(), [](const xapi::VmRecord &a, const xapi::VmRecord &b) {
        return std::tie(a.name, a.uuid) < std::tie(b.name, b.uuid);
    });
    co_return takeNew(job.get(), *vms);
}

void keepOutcome(RotationJob *job, const xapi::VmRecord &vm, const RotatedVm &outcome)
{
    const qsizetype place = placeOf(*job, vm);
    if (place < 0) {
        job->vms.append(vm);
        job->outcomes.append(outcome);
        return;
    }
    job->vms[place] = vm;
    job->outcomes[place] = outcome;
}

} // namespace xsc::prepare
