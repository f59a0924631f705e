// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/records.h"
#include "xapi/session.h"

#include <optional>

//! One-shot calls with typed answers, for programs that keep no Inventory. Besides the errors of
//! Session::call: NotFound when no such object exists.
namespace xsc::xapi {

using SessionPtr = std::shared_ptr<Session>;

//! The record behind a reference: record<VmRecord>(session, vm, patience).
template <class Record>
[[nodiscard]] Task<Record> record(SessionPtr session, typename Record::Ref ref, Patience patience);

//! The reference of the object with that uuid: refByUuid<VmRecord>(session, uuid, patience).
template <class Record>
[[nodiscard]] Task<typename Record::Ref> refByUuid(SessionPtr session, QString uuid, Patience patience);

//! The record with that uuid: recordByUuid<VdiRecord>(session, uuid, patience).
template <class Record>
[[nodiscard]] Task<Record> recordByUuid(SessionPtr session, QString uuid, Patience patience);

//! Every object of that class; VMs: templates, snapshots and control domains too.
template <class Record>
[[nodiscard]] Task<QList<Record>> allRecords(SessionPtr session, Patience patience);

//! Those of \a refs that still exist, in the same order; a few are asked for at a time.
template <class Record>
[[nodiscard]] Task<QList<Record>> records(SessionPtr session, QList<typename Record::Ref> refs,
                                          Patience patience);

[[nodiscard]] Task<VmRecord> vmByUuid(SessionPtr session, QString uuid, Patience patience);
[[nodiscard]] Task<HostRecord> hostByUuid(SessionPtr session, QString uuid, Patience patience);
[[nodiscard]] Task<VdiRecord> vdiByUuid(SessionPtr session, QString uuid, Patience patience);
[[nodiscard]] Task<SrRecord> srByUuid(SessionPtr session, QString uuid, Patience patience);

[[nodiscard]] Task<VmRecord> vmRecord(SessionPtr session, VmRef vm, Patience patience);
[[nodiscard]] Task<HostRecord> hostRecord(SessionPtr session, HostRef host, Patience patience);
[[nodiscard]] Task<GuestMetricsRecord> guestMetricsRecord(SessionPtr session, GuestMetricsRef metrics,
                                                          Patience patience);

//! The one pool object.
[[nodiscard]] Task<PoolRecord> poolRecord(SessionPtr session, Patience patience);

//! Nothing when the host with that uuid sees the storage, that is, has an attached PBD; else one that does,
//! an enabled one if there is. NotFound when none does.
[[nodiscard]] Task<std::optional<HostRef>> otherHostOfSr(SessionPtr session, SrRecord storage,
                                                         QString hostUuid, Patience patience);

//! The text kept in a XAPI secret, by the secret's uuid.
[[nodiscard]] Task<Secret> secretValue(SessionPtr session, QString secretUuid, Patience patience);
//! Makes a XAPI secret, marked as ours by keys::madeAt; gives its uuid, even if the answer that names it is
//! lost.
[[nodiscard]] Task<QString> createSecret(SessionPtr session, Secret value, Patience patience);
//! Another text under the same uuid, at once for everybody.
[[nodiscard]] Task<> changeSecret(SessionPtr session, QString secretUuid, Secret value, Patience patience);
[[nodiscard]] Task<> destroySecret(SessionPtr session, QString secretUuid, Patience patience);
//! Marks one that was made without as createSecret() does. NotFound as ever.
[[nodiscard]] Task<> claimSecret(SessionPtr session, QString secretUuid, Patience patience);
//! The uuids of the secrets that createSecret() made longer than \a age ago, whoever asked for them. Reads
//! no secret's text.
[[nodiscard]] Task<QStringList> ownSecretsOlderThan(SessionPtr session, std::chrono::seconds age,
                                                    Patience patience);

//! The text or reference that \a method answers.
[[nodiscard]] Task<QString> callText(SessionPtr session, QString method, QList<Value> parameters,
                                     Patience patience);

//! \a priority 1 data loss … 5 information; \a cls as XAPI spells it, e.g. "VM".
[[nodiscard]] Task<> createMessage(SessionPtr session, QString name, int priority, QString cls,
                                   QString objectUuid, QString body, Patience patience);
//! The messages of that name about one object, which may be gone; oldest first.
[[nodiscard]] Task<QList<MessageRecord>> messagesAbout(SessionPtr session, QString cls, QString objectUuid,
                                                       QString name, Patience patience);
//! The messages of that name about whatever object.
[[nodiscard]] Task<QList<MessageRecord>> messagesNamed(SessionPtr session, QString name, Patience patience);
//! A message that is gone already is no failure.
[[nodiscard]] Task<> destroyMessage(SessionPtr session, MessageRef message, Patience patience);

//! When the VM was last booted; invalid when XAPI does not say.
[[nodiscard]] Task<QDateTime> startTime(SessionPtr session, VmRef vm, Patience patience);

} // namespace xsc::xapi
