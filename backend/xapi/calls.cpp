// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/calls.h"

#include "xapi/tr.h"

#include <algorithm>
#include <vector>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostAtOnce = 8;

} // namespace

template <class Record>
Task<Record> record(SessionPtr session, typename Record::Ref ref, Patience patience)
{
    const QList<Value> parameters{ref.text()};
    const auto answer = co_await session->call(apiClass<Record>() + u".get_record"_s, parameters, patience);
    if (!answer)
        co_return fail(answer.error());
    co_return fromValue<Record>(ref, *answer);
}

template <class Record>
Task<typename Record::Ref> refByUuid(SessionPtr session, QString uuid, Patience patience)
{
    const QList<Value> parameters{uuid};
    const auto ref = co_await session->call(apiClass<Record>() + u".get_by_uuid"_s, parameters, patience);
    if (!ref)
        co_return fail(ref.error());
    co_return typename Record::Ref(ref->toString());
}

template <class Record>
Task<Record> recordByUuid(SessionPtr session, QString uuid, Patience patience)
{
    const auto ref = co_await refByUuid<Record>(session, uuid, patience);
    if (!ref)
        co_return fail(ref.error());
    co_return co_await record<Record>(session, *ref, patience);
}

template <class Record>
Task<QList<Record>> allRecords(SessionPtr session, Patience patience)
{
    const QString method = apiClass<Record>() + u".get_all_records"_s;
    const auto answer = co_await session->call(method, QList<Value>(), patience);
    if (!answer)
        co_return fail(answer.error());
    QList<Record> records;
    const Value::Struct &members = answer->toStruct();
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        records.append(fromValue<Record>(typename Record::Ref(it.key()), it.value()));
    co_return records;
}

template <class Record>
Task<QList<Record>> records(SessionPtr session, QList<typename Record::Ref> refs, Patience patience)
{
    QList<Record> found;
    while (!refs.isEmpty()) {
        std::vector<Task<Record>> asked;
        for (const auto &ref : refs.first(std::min(refs.size(), mostAtOnce)))
            asked.push_back(record<Record>(session, ref, patience));
        refs.remove(0, qsizetype(asked.size()));
        std::optional<Error> failure;
        for (const Task<Record> &one : asked) {
            const auto answer = co_await one;
            if (answer)
                found.append(*answer);
            else if (answer.error().kind != ErrorKind::NotFound)
                failure = answer.error();
        }
        if (failure)
            co_return fail(*failure);
    }
    co_return found;
}

#define XSC_RECORD_CALLS(Record)                                                                             \
    template Task<Record> record<Record>(SessionPtr, Record::Ref, Patience);                                 \
    template Task<Record::Ref> refByUuid<Record>(SessionPtr, QString, Patience);                             \
    template Task<Record> recordByUuid<Record>(SessionPtr, QString, Patience);                               \
    template Task<QList<Record>> allRecords<Record>(SessionPtr, Patience);                                   \
    template Task<QList<Record>> records<Record>(SessionPtr, QList<Record::Ref>, Patience);
XSC_RECORD_CALLS(PoolRecord)
XSC_RECORD_CALLS(HostRecord)
XSC_RECORD_CALLS(VmRecord)
XSC_RECORD_CALLS(GuestMetricsRecord)
XSC_RECORD_CALLS(VbdRecord)
XSC_RECORD_CALLS(VdiRecord)
XSC_RECORD_CALLS(SrRecord)
XSC_RECORD_CALLS(PbdRecord)
XSC_RECORD_CALLS(VifRecord)
XSC_RECORD_CALLS(NetworkRecord)
XSC_RECORD_CALLS(MessageRecord)
#undef XSC_RECORD_CALLS

Task<VmRecord> vmByUuid(SessionPtr session, QString uuid, Patience patience)
{
    return recordByUuid<VmRecord>(session, uuid, patience);
}

Task<HostRecord> hostByUuid(SessionPtr session, QString uuid, Patience patience)
{
    return recordByUuid<HostRecord>(session, uuid, patience);
}

Task<VdiRecord> vdiByUuid(SessionPtr session, QString uuid, Patience patience)
{
    return recordByUuid<VdiRecord>(session, uuid, patience);
}

Task<SrRecord> srByUuid(SessionPtr session, QString uuid, Patience patience)
{
    return recordByUuid<SrRecord>(session, uuid, patience);
}

Task<VmRecord> vmRecord(SessionPtr session, VmRef vm, Patience patience)
{
    return record<VmRecord>(session, vm, patience);
}

Task<HostRecord> hostRecord(SessionPtr session, HostRef host, Patience patience)
{
    return record<HostRecord>(session, host, patience);
}

Task<GuestMetricsRecord> guestMetricsRecord(SessionPtr session, GuestMetricsRef metrics, Patience patience)
{
    return record<GuestMetricsRecord>(session, metrics, patience);
}

Task<PoolRecord> poolRecord(SessionPtr session, Patience patience)
{
    const auto answer = co_await session->call(u"pool.get_all_records"_s, QList<Value>(), patience);
    if (!answer)
        co_return fail(answer.error());
    const Value::Struct &pools = answer->toStruct();
    if (pools.isEmpty())
        co_return fail(ErrorKind::NotFound, Tr::tr("XAPI knows no pool."));
    co_return fromValue<PoolRecord>(PoolRef(pools.firstKey()), pools.first());
}

namespace {

Task<QList<HostRef>> connectedHosts(SessionPtr session, SrRecord storage, Patience patience)
{
    const auto pbds = co_await records<PbdRecord>(session, storage.pbds, patience);
    if (!pbds)
        co_return fail(pbds.error());
    QList<HostRef> hosts;
    for (const PbdRecord &pbd : *pbds) {
        if (pbd.currentlyAttached)
            hosts.append(pbd.host);
    }
    co_return hosts;
}

} // namespace

Task<std::optional<HostRef>> otherHostOfSr(SessionPtr session, SrRecord storage, QString hostUuid,
                                           Patience patience)
{
    using Elsewhere = std::optional<HostRef>;
    const auto hereAsked = refByUuid<HostRecord>(session, hostUuid, patience);
    const auto connected = co_await connectedHosts(session, storage, patience);
    const auto here = co_await hereAsked;
    if (!connected)
        co_return fail(connected.error());
    if (here && connected->contains(*here))
        co_return Elsewhere();
    const auto hosts = co_await records<HostRecord>(session, *connected, patience);
    if (!hosts)
        co_return fail(hosts.error());
    if (hosts->isEmpty())
        co_return fail(ErrorKind::NotFound,
                       Tr::tr("No host of the pool is connected to the storage %1.").arg(storage.name));
    const auto isEnabled = [](const HostRecord &host) { return host.enabled; };
    const auto best = std::find_if(hosts->begin(), hosts->end(), isEnabled);
    co_return Elsewhere((best == hosts->end() ? hosts->begin() : best)->ref);
}

} // namespace xsc::xapi
