// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/managementnic.h"

#include "xapi/devices.h"
#include "xapi/keys.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

bool isYes(const QString &text)
{
    static const QStringList yes{u"1"_s, u"yes"_s, u"true"_s, u"on"_s};
    return yes.contains(text.trimmed().toLower());
}

// Null when there is none.
Task<xapi::NetworkRef> managementNetwork(xapi::SessionPtr session, Patience patience)
{
    const auto all = co_await session->call(u"network.get_all_records"_s, QList<Value>(), patience);
    if (!all)
        co_return fail(all.error());
    for (const auto &[ref, record] : all->toStruct().asKeyValueRange()) {
        if (isYes(record[u"other_config"_s].toMap().value(xapi::keys::managementNetwork)))
            co_return xapi::NetworkRef(ref);
    }
    co_return xapi::NetworkRef();
}

} // namespace

bool wantsManagementNic(const xapi::PoolRecord &pool)
{
    return isYes(pool.otherConfig.value(xapi::keys::useManagementNetwork));
}

Task<std::optional<QString>> managementDevice(xapi::SessionPtr session, xapi::VmRecord vm, Patience patience)
{
    using Device = std::optional<QString>;
    if (vm.vifs.isEmpty())
        co_return Device();
    const auto networkAsked = managementNetwork(session, patience);
    const auto vifs = co_await xapi::records<xapi::VifRecord>(session, vm.vifs, patience);
    const auto network = co_await networkAsked;
    if (!network)
        co_return fail(network.error());
    if (!vifs)
        co_return fail(vifs.error());
    for (const xapi::VifRecord &vif : *vifs) {
        if (!xapi::isNull(*network) && vif.network == *network)
            co_return Device(vif.device);
    }
    co_return Device();
}

Task<ManagementNicPlace> managementNicPlace(xapi::SessionPtr session, xapi::VmRef vm, Patience patience)
{
    const auto network = co_await managementNetwork(session, patience);
    if (!network)
        co_return fail(network.error());
    if (xapi::isNull(*network))
        co_return ManagementNicPlace();
    const QList<Value> vmOnly{vm.text()};
    const auto devices = co_await session->call(u"VM.get_allowed_VIF_devices"_s, vmOnly, patience);
    if (!devices)
        co_return fail(devices.error());
    co_return ManagementNicPlace{*network, devices->toStrings()};
}

Task<xapi::VifRef> addManagementNic(xapi::SessionPtr session, xapi::VmRef vm, xapi::StringMap otherConfig,
                                    Patience patience)
{
    const auto place = co_await managementNicPlace(session, vm, patience);
    if (!place)
        co_return fail(place.error());
    if (xapi::isNull(place->network))
        co_return xapi::VifRef();
    const Value::Struct fields{{u"VM"_s, vm.text()},
                               {u"network"_s, place->network.text()},
                               {u"MAC"_s, QString()},
                               {u"MTU"_s, u"1500"_s},
                               {u"other_config"_s, Value::fromMap(otherConfig)},
                               {u"qos_algorithm_type"_s, QString()},
                               {u"qos_algorithm_params"_s, Value::Struct()}};
    const auto made = co_await xapi::createAtFreeDevice(session, u"VIF.create"_s, fields, u"device"_s,
                                                        place->devices, patience);
    if (!made)
        co_return fail(made.error());
    co_return xapi::VifRef(*made);
}

} // namespace xsc::cloudconfig
