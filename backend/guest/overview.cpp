// SPDX-License-Identifier: BSD-2-Clause
#include "guest/overview.h"

#include "guest/guestsettings.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

template <class Record>
Task<QHash<typename Record::Ref, Record>> allRecords(std::shared_ptr<xapi::Session> session, QString method,
                                                     Patience patience)
{
    const QList<xapi::Value> none;
    const auto answer = co_await session->call(method, none, patience);
    if (!answer)
        co_return fail(answer.error());
    QHash<typename Record::Ref, Record> records;
    const xapi::Value::Struct &members = answer->toStruct();
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        const typename Record::Ref ref(it.key());
        records.insert(ref, xapi::fromValue<Record>(ref, it.value()));
    }
    co_return records;
}

// Addresses of VMs that do not run are stale.
QString addressOf(const xapi::VmRecord &vm, const xapi::GuestMetricsRecord &metrics)
{
    if (vm.powerState != xapi::PowerState::Running)
        return {};
    const QString own = vm.otherConfig.value(keys::address).trimmed();
    return own.isEmpty() ? reportedAddresses(metrics).value(0) : own;
}

VmOverview overviewOf(const xapi::VmRecord &vm, const xapi::GuestMetricsRecord &metrics)
{
    return {.uuid = vm.uuid,
            .name = vm.name,
            .powerState = vm.powerState,
            .managed = isManaged(vm),
            .mode = vm.otherConfig.value(keys::mode, u"ssh"_s),
            .address = addressOf(vm, metrics)};
}

} // namespace

Task<QList<VmOverview>> vmOverview(std::shared_ptr<xapi::Session> session, Patience patience)
{
    const auto vms = co_await allRecords<xapi::VmRecord>(session, u"VM.get_all_records"_s, patience);
    if (!vms)
        co_return fail(vms.error());
    const auto metrics = co_await allRecords<xapi::GuestMetricsRecord>(
        session, u"VM_guest_metrics.get_all_records"_s, patience);
    if (!metrics)
        co_return fail(metrics.error());
    QList<VmOverview> result;
    for (const xapi::VmRecord &vm : *vms) {
        if (vm.isOrdinary())
            result.append(overviewOf(vm, metrics->value(vm.guestMetrics)));
    }
    std::sort(result.begin(), result.end(), [](const VmOverview &a, const VmOverview &b) {
        return std::tie(a.name, a.uuid) < std::tie(b.name, b.uuid);
    });
    co_return result;
}

} // namespace xsc::guest
