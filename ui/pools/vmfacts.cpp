// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pools/vmfacts.h"

#include "guest/guestsettings.h"

#include <algorithm>

namespace xsc::ui::vmfacts {

using namespace Qt::Literals::StringLiterals;

namespace {

bool saysWindows(const QString &text) { return text.contains("windows"_L1, Qt::CaseInsensitive); }

} // namespace

const xapi::HostRecord *home(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::HostRecord *resident = inventory.find(vm.residentOn);
    return resident ? resident : inventory.find(vm.affinity);
}

bool isWindows(const xapi::Inventory &inventory, const xapi::VmRecord &vm,
               const service::PublishedState &published)
{
    const xapi::GuestMetricsRecord *metrics = inventory.find(vm.guestMetrics);
    const bool guestSaysSo = metrics && (saysWindows(metrics->osVersion.value(u"distro"_s)) ||
                                         saysWindows(metrics->osVersion.value(u"name"_s)));
    return guestSaysSo || (published.engine() && saysWindows(published.engine()->platform));
}

QStringList addresses(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::GuestMetricsRecord *metrics = inventory.find(vm.guestMetrics);
    if (!metrics || vm.powerState != xapi::PowerState::Running) {
        return {};
    }
    QStringList found = metrics->networks.values();
    found.removeAll(QString());
    std::stable_sort(found.begin(), found.end(), [](const QString &a, const QString &b) {
        return !a.contains(u':') && b.contains(u':');
    });
    found.removeDuplicates();
    return found;
}

QDateTime lastConfirmed(const xapi::VmRecord &vm, const service::PublishedState &published,
                        const QDateTime &seen)
{
    const auto &report = published.report();
    const bool isWatched = guest::isManaged(vm) && vm.powerState == xapi::PowerState::Running;
    return isWatched && report && report->isOverdue(seen) ? report->lastContact : QDateTime();
}

} // namespace xsc::ui::vmfacts
