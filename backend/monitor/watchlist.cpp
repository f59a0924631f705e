// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/watchlist.h"

#include "monitor/tr.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::monitor {

namespace keys = xapi::keys;

namespace {

bool hasPublishedKeys(const xapi::VmRecord &vm)
{
    return std::any_of(keys::published.begin(), keys::published.end(),
                       [&vm](const QString &key) { return vm.otherConfig.contains(key); });
}

} // namespace

bool isCoordinator(const xapi::Inventory &inventory, const QString &hostUuid)
{
    const xapi::HostRecord *host = inventory.hostByUuid(hostUuid);
    const xapi::PoolRecord *pool = inventory.pool();
    return inventory.isComplete() && host && pool && pool->coordinator == host->ref;
}

bool isLive(const xapi::VmRecord &vm)
{
    return vm.isOrdinary() && vm.powerState == xapi::PowerState::Running && guest::isManaged(vm);
}

bool isToWatch(const xapi::Inventory &inventory, const xapi::VmRecord &vm, const xapi::HostRef &host)
{
    return isLive(vm) && vm.residentOn == host && inventory.find(vm.guestMetrics);
}

Ending endingOf(const xapi::Inventory &inventory, const xapi::VmRef &vm, const xapi::HostRef &host)
{
    const xapi::VmRecord *record = inventory.find(vm);
    if (record && !isLive(*record))
        return Ending::Wipe;
    return record && record->residentOn == host ? Ending::Unwatched : Ending::Keep;
}

bool isLeftover(const xapi::Inventory &inventory, const xapi::VmRecord &vm, const xapi::HostRef &host)
{
    if (!vm.isOrdinary() || isLive(vm) || !hasPublishedKeys(vm))
        return false;
    const xapi::PoolRecord *pool = inventory.pool();
    const xapi::HostRef keeper = xapi::isNull(vm.residentOn) && pool ? pool->coordinator : vm.residentOn;
    return keeper == host;
}

bool isAbandoned(const xapi::Inventory &inventory, const xapi::VmRecord &vm, const xapi::HostRef &host)
{
    return isLive(vm) && vm.residentOn == host && !isToWatch(inventory, vm, host) && hasPublishedKeys(vm);
}

QSet<xapi::VmRef> touchedVms(const xapi::Inventory &inventory, const xapi::InventoryChange &change)
{
    const auto &vms = change.of<xapi::VmRecord>();
    QSet<xapi::VmRef> touched = vms.added + vms.changed;
    for (auto it = vms.removed.cbegin(); it != vms.removed.cend(); ++it)
        touched.insert(it.key());
    const auto &metrics = change.of<xapi::GuestMetricsRecord>();
    if (metrics.isEmpty())
        return touched;
    for (const xapi::VmRecord &vm : inventory.all<xapi::VmRecord>()) {
        const xapi::GuestMetricsRef &own = vm.guestMetrics;
        if (metrics.added.contains(own) || metrics.changed.contains(own) || metrics.removed.contains(own))
            touched.insert(vm.ref);
    }
    return touched;
}

Result<guest::GuestSettings> settingsOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::PoolRecord *pool = inventory.pool();
    if (!pool)
        return fail(ErrorKind::Internal, Tr::tr("The pool of %1 is not known yet.").arg(vm.name));
    return guest::guestSettings(*pool, vm, inventory.find(vm.guestMetrics));
}

} // namespace xsc::monitor
