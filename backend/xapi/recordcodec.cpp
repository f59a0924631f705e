// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/records.h"

#include <algorithm>
#include <limits>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Ref>
Ref refOf(const Value &value)
{
    return Ref(value.toString());
}

template <class Ref>
QList<Ref> refsOf(const Value &value)
{
    QList<Ref> refs;
    refs.reserve(value.toArray().size());
    for (const Value &item : value.toArray())
        refs.append(refOf<Ref>(item));
    return refs;
}

int smallInt(const Value &value)
{
    using Bounds = std::numeric_limits<int>;
    return static_cast<int>(std::clamp<qint64>(value.toInt(), Bounds::min(), Bounds::max()));
}

PowerState powerState(const QString &text)
{
    if (text == "Running"_L1)
        return PowerState::Running;
    if (text == "Halted"_L1)
        return PowerState::Halted;
    if (text == "Paused"_L1)
        return PowerState::Paused;
    if (text == "Suspended"_L1)
        return PowerState::Suspended;
    return PowerState::Unknown;
}

} // namespace

template <>
PoolRecord fromValue<PoolRecord>(const PoolRef &ref, const Value &value)
{
    PoolRecord pool;
    pool.ref = ref;
    pool.uuid = value[u"uuid"_s].toString();
    pool.name = value[u"name_label"_s].toString();
    pool.description = value[u"name_description"_s].toString();
    pool.coordinator = refOf<HostRef>(value[u"master"_s]);
    pool.defaultSr = refOf<SrRef>(value[u"default_SR"_s]);
    pool.otherConfig = value[u"other_config"_s].toMap();
    return pool;
}

template <>
HostRecord fromValue<HostRecord>(const HostRef &ref, const Value &value)
{
    HostRecord host;
    host.ref = ref;
    host.uuid = value[u"uuid"_s].toString();
    host.name = value[u"name_label"_s].toString();
    host.description = value[u"name_description"_s].toString();
    host.hostname = value[u"hostname"_s].toString();
    host.address = value[u"address"_s].toString();
    host.enabled = value[u"enabled"_s].toBool();
    host.softwareVersion = value[u"software_version"_s].toMap();
    host.otherConfig = value[u"other_config"_s].toMap();
    return host;
}

template <>
VmRecord fromValue<VmRecord>(const VmRef &ref, const Value &value)
{
    VmRecord vm;
    vm.ref = ref;
    vm.uuid = value[u"uuid"_s].toString();
    vm.name = value[u"name_label"_s].toString();
    vm.description = value[u"name_description"_s].toString();
    vm.powerState = powerState(value[u"power_state"_s].toString());
    vm.residentOn = refOf<HostRef>(value[u"resident_on"_s]);
    vm.affinity = refOf<HostRef>(value[u"affinity"_s]);
    vm.referenceLabel = value[u"reference_label"_s].toString();
    vm.isTemplate = value[u"is_a_template"_s].toBool();
    vm.isSnapshot = value[u"is_a_snapshot"_s].toBool();
    vm.isControlDomain = value[u"is_control_domain"_s].toBool();
    vm.guestMetrics = refOf<GuestMetricsRef>(value[u"guest_metrics"_s]);
    vm.vbds = refsOf<VbdRef>(value[u"VBDs"_s]);
    vm.vifs = refsOf<VifRef>(value[u"VIFs"_s]);
    vm.memoryStaticMax = value[u"memory_static_max"_s].toInt();
    vm.vcpusMax = smallInt(value[u"VCPUs_max"_s]);
    vm.otherConfig = value[u"other_config"_s].toMap();
    return vm;
}

template <>
GuestMetricsRecord fromValue<GuestMetricsRecord>(const GuestMetricsRef &ref, const Value &value)
{
    GuestMetricsRecord metrics;
    metrics.ref = ref;
    metrics.uuid = value[u"uuid"_s].toString();
    metrics.networks = value[u"networks"_s].toMap();
    metrics.osVersion = value[u"os_version"_s].toMap();
    metrics.live = value[u"live"_s].toBool();
    return metrics;
}

template <>
VbdRecord fromValue<VbdRecord>(const VbdRef &ref, const Value &value)
{
    VbdRecord vbd;
    vbd.ref = ref;
    vbd.uuid = value[u"uuid"_s].toString();
    vbd.vm = refOf<VmRef>(value[u"VM"_s]);
    vbd.vdi = refOf<VdiRef>(value[u"VDI"_s]);
    vbd.userDevice = value[u"userdevice"_s].toString();
    vbd.type = value[u"type"_s].toString();
    vbd.mode = value[u"mode"_s].toString();
    vbd.empty = value[u"empty"_s].toBool();
    vbd.currentlyAttached = value[u"currently_attached"_s].toBool();
    vbd.otherConfig = value[u"other_config"_s].toMap();
    return vbd;
}

template <>
VdiRecord fromValue<VdiRecord>(const VdiRef &ref, const Value &value)
{
    VdiRecord vdi;
    vdi.ref = ref;
    vdi.uuid = value[u"uuid"_s].toString();
    vdi.name = value[u"name_label"_s].toString();
    vdi.sr = refOf<SrRef>(value[u"SR"_s]);
    vdi.virtualSize = value[u"virtual_size"_s].toInt();
    vdi.readOnly = value[u"read_only"_s].toBool();
    vdi.vbds = refsOf<VbdRef>(value[u"VBDs"_s]);
    vdi.otherConfig = value[u"other_config"_s].toMap();
    return vdi;
}

template <>
SrRecord fromValue<SrRecord>(const SrRef &ref, const Value &value)
{
    SrRecord sr;
    sr.ref = ref;
    sr.uuid = value[u"uuid"_s].toString();
    sr.name = value[u"name_label"_s].toString();
    sr.type = value[u"type"_s].toString();
    sr.contentType = value[u"content_type"_s].toString();
    sr.shared = value[u"shared"_s].toBool();
    sr.pbds = refsOf<PbdRef>(value[u"PBDs"_s]);
    sr.physicalSize = value[u"physical_size"_s].toInt();
    sr.physicalUtilisation = value[u"physical_utilisation"_s].toInt();
    sr.otherConfig = value[u"other_config"_s].toMap();
    return sr;
}

template <>
PbdRecord fromValue<PbdRecord>(const PbdRef &ref, const Value &value)
{
    PbdRecord pbd;
    pbd.ref = ref;
    pbd.uuid = value[u"uuid"_s].toString();
    pbd.host = refOf<HostRef>(value[u"host"_s]);
    pbd.sr = refOf<SrRef>(value[u"SR"_s]);
    pbd.currentlyAttached = value[u"currently_attached"_s].toBool();
    return pbd;
}

template <>
VifRecord fromValue<VifRecord>(const VifRef &ref, const Value &value)
{
    VifRecord vif;
    vif.ref = ref;
    vif.uuid = value[u"uuid"_s].toString();
    vif.vm = refOf<VmRef>(value[u"VM"_s]);
    vif.network = refOf<NetworkRef>(value[u"network"_s]);
    vif.device = value[u"device"_s].toString();
    vif.mac = value[u"MAC"_s].toString();
    vif.currentlyAttached = value[u"currently_attached"_s].toBool();
    return vif;
}

template <>
NetworkRecord fromValue<NetworkRecord>(const NetworkRef &ref, const Value &value)
{
    NetworkRecord network;
    network.ref = ref;
    network.uuid = value[u"uuid"_s].toString();
    network.name = value[u"name_label"_s].toString();
    network.bridge = value[u"bridge"_s].toString();
    network.otherConfig = value[u"other_config"_s].toMap();
    return network;
}

template <>
MessageRecord fromValue<MessageRecord>(const MessageRef &ref, const Value &value)
{
    MessageRecord message;
    message.ref = ref;
    message.uuid = value[u"uuid"_s].toString();
    message.name = value[u"name"_s].toString();
    message.priority = smallInt(value[u"priority"_s]);
    message.cls = value[u"cls"_s].toString();
    message.objectUuid = value[u"obj_uuid"_s].toString();
    message.timestamp = value[u"timestamp"_s].toTime();
    message.body = value[u"body"_s].toString();
    return message;
}

} // namespace xsc::xapi
