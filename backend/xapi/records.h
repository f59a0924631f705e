// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/refs.h"
#include "xapi/value.h"

#include <QDateTime>

namespace xsc::xapi {

//! The fields of XAPI's records that we read (XenAPI reference names in the comments where they differ).
enum class PowerState { Halted, Paused, Running, Suspended, Unknown };

struct PoolRecord
{
    using Ref = PoolRef;
    PoolRef ref;
    QString uuid;
    QString name; //!< empty for a lone host
    QString description;
    HostRef coordinator; //!< master
    SrRef defaultSr;     //!< may dangle
    StringMap otherConfig;
    bool operator==(const PoolRecord &) const = default;
};

struct HostRecord
{
    using Ref = HostRef;
    HostRef ref;
    QString uuid;
    QString name;
    QString description;
    QString hostname;
    QString address;
    bool enabled = false;
    StringMap softwareVersion;
    StringMap otherConfig;
    bool operator==(const HostRecord &) const = default;
};

struct VmRecord
{
    using Ref = VmRef;
    VmRef ref;
    QString uuid;
    QString name;
    QString description;
    PowerState powerState = PowerState::Unknown;
    HostRef residentOn; //!< null unless running or paused
    HostRef affinity;
    QString referenceLabel; //!< of the template it came from, e.g. "debian-12"; empty before XAPI 7.1
    bool isTemplate = false;
    bool isSnapshot = false;
    bool isControlDomain = false;
    GuestMetricsRef guestMetrics; //!< may be null
    QList<VbdRef> vbds;
    QList<VifRef> vifs;
    qint64 memoryStaticMax = 0; //!< bytes
    int vcpusMax = 0;
    StringMap otherConfig;
    bool operator==(const VmRecord &) const = default;
    //! A virtual machine as users see it: no template, snapshot or control domain.
    [[nodiscard]] bool isOrdinary() const { return !isTemplate && !isSnapshot && !isControlDomain; }
};

struct GuestMetricsRecord
{
    using Ref = GuestMetricsRef;
    GuestMetricsRef ref;
    QString uuid;
    StringMap networks; //!< "0/ip", "0/ipv4/0", "0/ipv6/0" → address; stale in halted VMs
    StringMap osVersion;
    bool live = false;
    bool operator==(const GuestMetricsRecord &) const = default;
};

struct VbdRecord
{
    using Ref = VbdRef;
    VbdRef ref;
    QString uuid;
    VmRef vm;
    VdiRef vdi;
    QString userDevice;
    QString type; //!< CD, Disk, Floppy
    QString mode; //!< RO, RW
    bool empty = false;
    bool currentlyAttached = false;
    StringMap otherConfig;
    bool operator==(const VbdRecord &) const = default;
};

struct VdiRecord
{
    using Ref = VdiRef;
    VdiRef ref;
    QString uuid;
    QString name;
    SrRef sr;
    qint64 virtualSize = 0; //!< bytes
    bool readOnly = false;
    QList<VbdRef> vbds;
    StringMap otherConfig;
    bool operator==(const VdiRecord &) const = default;
};

struct SrRecord
{
    using Ref = SrRef;
    SrRef ref;
    QString uuid;
    QString name;
    QString type;
    QString contentType;
    bool shared = false;
    QList<PbdRef> pbds;
    qint64 physicalSize = 0;
    qint64 physicalUtilisation = 0;
    StringMap otherConfig;
    bool operator==(const SrRecord &) const = default;
};

struct PbdRecord
{
    using Ref = PbdRef;
    PbdRef ref;
    QString uuid;
    HostRef host;
    SrRef sr;
    bool currentlyAttached = false;
    bool operator==(const PbdRecord &) const = default;
};

struct VifRecord
{
    using Ref = VifRef;
    VifRef ref;
    QString uuid;
    VmRef vm;
    NetworkRef network;
    QString device;
    QString mac;
    bool currentlyAttached = false;
    bool operator==(const VifRecord &) const = default;
};

struct NetworkRecord
{
    using Ref = NetworkRef;
    NetworkRef ref;
    QString uuid;
    QString name;
    QString bridge;
    StringMap otherConfig;
    bool operator==(const NetworkRecord &) const = default;
};

struct MessageRecord
{
    using Ref = MessageRef;
    MessageRef ref;
    QString uuid;
    QString name;
    int priority = 0; //!< 1 data loss … 5 information
    QString cls;      //!< VM, Host, SR, Pool, …
    QString objectUuid;
    QDateTime timestamp;
    QString body;
    bool operator==(const MessageRecord &) const = default;
};

//! Record from an XAPI struct. Missing members give defaults; unknown ones are ignored.
template <class Record>
[[nodiscard]] Record fromValue(const typename Record::Ref &ref, const Value &value);

//! Class name as in method names, e.g. "VM_guest_metrics".
template <class Record>
[[nodiscard]] QString apiClass();

//! Class name as event.from spells it in lower case, e.g. "vm_guest_metrics".
template <class Record>
[[nodiscard]] QString className()
{
    return apiClass<Record>().toLower();
}

template <>
PoolRecord fromValue<PoolRecord>(const PoolRef &ref, const Value &value);
template <>
HostRecord fromValue<HostRecord>(const HostRef &ref, const Value &value);
template <>
VmRecord fromValue<VmRecord>(const VmRef &ref, const Value &value);
template <>
GuestMetricsRecord fromValue<GuestMetricsRecord>(const GuestMetricsRef &ref, const Value &value);
template <>
VbdRecord fromValue<VbdRecord>(const VbdRef &ref, const Value &value);
template <>
VdiRecord fromValue<VdiRecord>(const VdiRef &ref, const Value &value);
template <>
SrRecord fromValue<SrRecord>(const SrRef &ref, const Value &value);
template <>
PbdRecord fromValue<PbdRecord>(const PbdRef &ref, const Value &value);
template <>
VifRecord fromValue<VifRecord>(const VifRef &ref, const Value &value);
template <>
NetworkRecord fromValue<NetworkRecord>(const NetworkRef &ref, const Value &value);
template <>
MessageRecord fromValue<MessageRecord>(const MessageRef &ref, const Value &value);
template <>
QString apiClass<PoolRecord>();
template <>
QString apiClass<HostRecord>();
template <>
QString apiClass<VmRecord>();
template <>
QString apiClass<GuestMetricsRecord>();
template <>
QString apiClass<VbdRecord>();
template <>
QString apiClass<VdiRecord>();
template <>
QString apiClass<SrRecord>();
template <>
QString apiClass<PbdRecord>();
template <>
QString apiClass<VifRecord>();
template <>
QString apiClass<NetworkRecord>();
template <>
QString apiClass<MessageRecord>();

} // namespace xsc::xapi
