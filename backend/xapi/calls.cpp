// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/calls.h"

#include "xapi/tr.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

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

#define XSC_RECORD_CALLS(Record)                                                                             \
    template Task<Record> record<Record>(SessionPtr, Record::Ref, Patience);                                 \
    template Task<Record::Ref> refByUuid<Record>(SessionPtr, QString, Patience);                             \
    template Task<Record> recordByUuid<Record>(SessionPtr, QString, Patience);                               \
    template Task<QList<Record>> allRecords<Record>(SessionPtr, Patience);
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

Task<HostRecord> hostOfSr(SessionPtr session, SrRef sr, QString preferred, Patience patience)
{
    const auto storage = co_await record<SrRecord>(session, sr, patience);
    if (!storage)
        co_return fail(storage.error());
    std::optional<HostRecord> best;
    for (const PbdRef &ref : storage->pbds) {
        const auto pbd = co_await record<PbdRecord>(session, ref, patience);
        if (!pbd && pbd.error().kind != ErrorKind::NotFound)
            co_return fail(pbd.error());
        if (!pbd || !pbd->currentlyAttached)
            continue;
        const auto host = co_await hostRecord(session, pbd->host, patience);
        if (!host)
            co_return fail(host.error());
        if (host->uuid == preferred)
            co_return host;
        if (!best || (!best->enabled && host->enabled))
            best = *host;
    }
    if (best)
        co_return Result<HostRecord>(*best);
    co_return fail(ErrorKind::NotFound,
                   Tr::tr("No host of the pool is connected to the storage %1.").arg(storage->name));
}

} // namespace xsc::xapi
