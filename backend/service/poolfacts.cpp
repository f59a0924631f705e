// SPDX-License-Identifier: BSD-2-Clause
#include "service/poolfacts.h"

#include "xapi/keys.h"

#include <QJsonArray>

#include <algorithm>

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &harmlessKeys()
{
    using namespace xapi::keys;
    static const QStringList s_keys{monitor, mode, address, port, engineSocket, state};
    return s_keys;
}

QJsonObject otherConfigFacts(const xapi::StringMap &otherConfig)
{
    QJsonObject facts;
    for (const QString &key : harmlessKeys()) {
        if (otherConfig.contains(key))
            facts[key] = otherConfig.value(key);
    }
    for (const QString &key : xapi::keys::published) {
        if (otherConfig.contains(key) && !facts.contains(key))
            facts[key] = u"%1 characters"_s.arg(otherConfig.value(key).size());
    }
    return facts;
}

QString powerStateName(xapi::PowerState state)
{
    switch (state) {
    case xapi::PowerState::Halted:
        return u"Halted"_s;
    case xapi::PowerState::Paused:
        return u"Paused"_s;
    case xapi::PowerState::Running:
        return u"Running"_s;
    case xapi::PowerState::Suspended:
        return u"Suspended"_s;
    case xapi::PowerState::Unknown:
        break;
    }
    return u"Unknown"_s;
}

QString hostUuid(const xapi::Inventory &inventory, const xapi::HostRef &ref)
{
    const xapi::HostRecord *host = inventory.find(ref);
    return host ? host->uuid : QString();
}

QJsonObject poolRecordFacts(const xapi::Inventory &inventory)
{
    const xapi::PoolRecord *pool = inventory.pool();
    if (!pool)
        return {};
    return {{u"uuid"_s, pool->uuid},
            {u"name"_s, pool->name},
            {u"coordinator"_s, hostUuid(inventory, pool->coordinator)}};
}

QJsonObject hostFacts(const xapi::HostRecord &host)
{
    return {{u"uuid"_s, host.uuid},
            {u"name"_s, host.name},
            {u"enabled"_s, host.enabled},
            {u"product"_s, host.softwareVersion.value(u"product_brand"_s)},
            {u"version"_s, host.softwareVersion.value(u"product_version"_s)}};
}

QJsonObject vmFacts(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::GuestMetricsRecord *metrics = inventory.find(vm.guestMetrics);
    return {{u"uuid"_s, vm.uuid},
            {u"name"_s, vm.name},
            {u"state"_s, powerStateName(vm.powerState)},
            {u"host"_s, hostUuid(inventory, vm.residentOn)},
            {u"has_guest_metrics"_s, metrics != nullptr},
            {u"guest_addresses"_s, metrics ? metrics->networks.size() : 0},
            {u"other_config"_s, otherConfigFacts(vm.otherConfig)}};
}

QJsonArray sortedByUuid(QList<QJsonObject> objects)
{
    std::ranges::sort(objects, {}, [](const QJsonObject &o) { return o.value("uuid"_L1).toString(); });
    QJsonArray array;
    for (const QJsonObject &object : std::as_const(objects))
        array.append(object);
    return array;
}

} // namespace

QJsonObject inventoryFacts(const xapi::Inventory &inventory)
{
    QList<QJsonObject> hosts, vms;
    for (const xapi::HostRecord &host : inventory.all<xapi::HostRecord>())
        hosts.append(hostFacts(host));
    for (const xapi::VmRecord &vm : inventory.all<xapi::VmRecord>()) {
        if (vm.isOrdinary())
            vms.append(vmFacts(inventory, vm));
    }
    return {{u"pool"_s, poolRecordFacts(inventory)},
            {u"hosts"_s, sortedByUuid(hosts)},
            {u"vms"_s, sortedByUuid(vms)}};
}

QJsonObject toJson(const PoolFacts &facts)
{
    return {{u"address"_s, facts.address},
            {u"connection"_s, facts.state},
            {u"last_contact"_s, facts.lastContact.toUTC().toString(Qt::ISODate)},
            {u"inventory"_s, facts.inventory}};
}

} // namespace xsc::service
