// SPDX-License-Identifier: BSD-2-Clause
#include "guest/overview.h"

#include "guest/guestsettings.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

// Addresses of VMs that do not run are stale.
QString addressOf(const xapi::VmRecord &vm, const xapi::GuestMetricsRecord &metrics)
{
    if (vm.powerState != xapi::PowerState::Running)
        return {};
    const QString own = vm.otherConfig.value(keys::address).trimmed();
    return own.isEmpty() ? reportedAddresses(metrics).value(0) : own;
}

// As it is understood: nobody who reads it has to know which spellings are.
QString modeOf(const xapi::VmRecord &vm)
{
    const QString mode = vm.otherConfig.value(keys::mode).trimmed().toLower();
    return mode.isEmpty() ? u"ssh"_s : mode;
}

VmOverview overviewOf(const xapi::VmRecord &vm, const xapi::GuestMetricsRecord &metrics)
{
    return {.uuid = vm.uuid,
            .name = vm.name,
            .powerState = vm.powerState,
            .managed = isManaged(vm),
            .mode = modeOf(vm),
            .address = addressOf(vm, metrics),
            .report = isManaged(vm) ? readWatchReport(vm.otherConfig.value(keys::state)) : std::nullopt};
}

} // namespace

Task<QList<VmOverview>> vmOverview(std::shared_ptr<xapi::Session> session, Patience patience)
{
    const auto vms = co_await xapi::allRecords<xapi::VmRecord>(session, patience);
    if (!vms)
        co_return fail(vms.error());
    const auto metrics = co_await xapi::allRecords<xapi::GuestMetricsRecord>(session, patience);
    if (!metrics)
        co_return fail(metrics.error());
    QHash<xapi::GuestMetricsRef, xapi::GuestMetricsRecord> reported;
    for (const xapi::GuestMetricsRecord &one : *metrics)
        reported.insert(one.ref, one);
    QList<VmOverview> result;
    for (const xapi::VmRecord &vm : *vms) {
        if (vm.isOrdinary())
            result.append(overviewOf(vm, reported.value(vm.guestMetrics)));
    }
    std::sort(result.begin(), result.end(), [](const VmOverview &a, const VmOverview &b) {
        return std::tie(a.name, a.uuid) < std::tie(b.name, b.uuid);
    });
    co_return result;
}

} // namespace xsc::guest
