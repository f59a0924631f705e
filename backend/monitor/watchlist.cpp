// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/watchlist.h"

#include "monitor/tr.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::monitor {

namespace keys = xapi::keys;

namespace {

bool isLive(const xapi::VmRecord &vm)
{
    return vm.isOrdinary() && vm.powerState == xapi::PowerState::Running && guest::isManaged(vm);
}

bool hasPublishedKeys(const xapi::VmRecord &vm)
{
    return std::any_of(keys::published.begin(), keys::published.end(),
                       [&vm](const QString &key) { return vm.otherConfig.contains(key); });
}

} // namespace

QSet<xapi::VmRef> watchedVms(const xapi::Inventory &inventory, const xapi::HostRef &host)
{
    QSet<xapi::VmRef> result;
    for (const xapi::VmRecord &vm : inventory.all<xapi::VmRecord>()) {
        if (isLive(vm) && vm.residentOn == host && inventory.find(vm.guestMetrics))
            result.insert(vm.ref);
    }
    return result;
}

Ending endingOf(const xapi::Inventory &inventory, const xapi::VmRef &vm)
{
    const xapi::VmRecord *record = inventory.find(vm);
    return !record || isLive(*record) ? Ending::Keep : Ending::Wipe;
}

QSet<xapi::VmRef> leftovers(const xapi::Inventory &inventory, const xapi::HostRef &host)
{
    const xapi::PoolRecord *pool = inventory.pool();
    QSet<xapi::VmRef> result;
    for (const xapi::VmRecord &vm : inventory.all<xapi::VmRecord>()) {
        if (!vm.isOrdinary() || isLive(vm) || !hasPublishedKeys(vm))
            continue;
        const xapi::HostRef keeper = xapi::isNull(vm.residentOn) && pool ? pool->coordinator : vm.residentOn;
        if (keeper == host)
            result.insert(vm.ref);
    }
    return result;
}

Result<guest::GuestSettings> settingsOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::PoolRecord *pool = inventory.pool();
    if (!pool)
        return fail(ErrorKind::Internal, Tr::tr("The pool of %1 is not known yet.").arg(vm.name));
    return guest::guestSettings(*pool, vm, inventory.find(vm.guestMetrics));
}

} // namespace xsc::monitor
