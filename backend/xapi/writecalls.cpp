// SPDX-License-Identifier: BSD-2-Clause
#include "core/log.h"
#include "xapi/calls.h"
#include "xapi/failures.h"
#include "xapi/keys.h"
#include "xapi/tr.h"

#include <QUuid>

#include <functional>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto createTime = 30s;
constexpr auto undoTime = 10s;

QString timeOfNow() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate); }

Task<Value> secretRef(SessionPtr session, QString uuid, Patience patience)
{
    const QList<Value> parameters{uuid};
    return session->call(u"secret.get_by_uuid"_s, parameters, patience);
}

// One that is destroyed meanwhile is no failure.
Task<QStringList> secretsWhose(SessionPtr session, std::function<bool(const StringMap &marks)> fits,
                               Patience patience)
{
    const QList<Value> none;
    const auto refs = co_await session->call(u"secret.get_all"_s, none, patience);
    if (!refs)
        co_return fail(refs.error());
    QStringList uuids;
    for (const QString &ref : refs->toStrings()) {
        const QList<Value> refOnly{ref};
        const auto marks = co_await session->call(u"secret.get_other_config"_s, refOnly, patience);
        if (!marks && marks.error().kind != ErrorKind::NotFound)
            co_return fail(marks.error());
        if (!marks || !fits(marks->toMap()))
            continue;
        const auto uuid = co_await callText(session, u"secret.get_uuid"_s, refOnly, patience);
        if (!uuid && uuid.error().kind != ErrorKind::NotFound)
            co_return fail(uuid.error());
        if (uuid)
            uuids.append(*uuid);
    }
    co_return uuids;
}

// The call was carried out, and nobody heard of it.
Task<QString> foundAgain(SessionPtr session, QString once, Error lost)
{
    const auto fits = [once](const StringMap &marks) { return marks.value(keys::making) == once; };
    const auto found = co_await secretsWhose(session, fits, Patience::of(createTime));
    if (!found || found->isEmpty())
        co_return fail(lost);
    co_return found->first();
}

} // namespace

Task<QString> callText(SessionPtr session, QString method, QList<Value> parameters, Patience patience)
{
    const auto answer = co_await session->call(method, parameters, patience);
    if (!answer)
        co_return fail(answer.error());
    co_return answer->toString();
}

Task<Secret> secretValue(SessionPtr session, QString secretUuid, Patience patience)
{
    const auto ref = co_await secretRef(session, secretUuid, patience);
    if (!ref)
        co_return fail(ref.error());
    const QList<Value> parameters{*ref};
    auto answer = co_await session->call(u"secret.get_value"_s, parameters, patience);
    if (!answer)
        co_return fail(answer.error());
    QString text = answer->toString();
    const WipeAtEnd wiping(text, wipeCopies);
    *answer = Value();
    co_return Secret::fromText(text);
}

Task<QString> createSecret(SessionPtr session, Secret value, Patience patience)
{
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Making a secret of the pool")));
    QString text = QString::fromUtf8(value.reveal());
    const WipeAtEnd wiping(text, wipeCopies);
    const QString once = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const StringMap marks{{keys::making, once}, {keys::madeAt, timeOfNow()}};
    const Value fields = Value::Struct{{u"value"_s, text}, {u"other_config"_s, Value::fromMap(marks)}};
    const QList<Value> creation{fields};
    // Broken off in the middle, it would be made, and nobody would know it.
    const Patience whole = Patience::of(createTime);
    const auto ref = co_await session->call(u"secret.create"_s, creation, whole);
    if (!ref) {
        const Error failure = without(ref.error(), text);
        const bool isLost = failure.kind == ErrorKind::Network || failure.kind == ErrorKind::Timeout;
        if (isLost)
            co_return co_await foundAgain(session, once, failure);
        co_return fail(failure);
    }
    const QList<Value> refOnly{*ref};
    const auto uuid = co_await session->call(u"secret.get_uuid"_s, refOnly, whole);
    if (uuid)
        co_return uuid->toString();
    // Without its uuid nobody would ever find it again.
    const auto undone = co_await session->call(u"secret.destroy"_s, refOnly, Patience::of(undoTime));
    if (!undone)
        qCWarning(lcXapi, "An unused secret could not be destroyed: %ls",
                  qUtf16Printable(undone.error().text()));
    co_return fail(uuid.error());
}

Task<> changeSecret(SessionPtr session, QString secretUuid, Secret value, Patience patience)
{
    const auto ref = co_await secretRef(session, secretUuid, patience);
    if (!ref)
        co_return fail(ref.error());
    QString text = QString::fromUtf8(value.reveal());
    const WipeAtEnd wiping(text, wipeCopies);
    const QList<Value> parameters{*ref, text};
    const auto changed = co_await session->call(u"secret.set_value"_s, parameters, patience);
    if (!changed)
        co_return fail(without(changed.error(), text));
    co_return {};
}

Task<> destroySecret(SessionPtr session, QString secretUuid, Patience patience)
{
    const auto ref = co_await secretRef(session, secretUuid, patience);
    if (!ref)
        co_return fail(ref.error());
    const QList<Value> parameters{*ref};
    const auto gone = co_await session->call(u"secret.destroy"_s, parameters, patience);
    if (!gone)
        co_return fail(gone.error());
    co_return Result<>();
}

Task<> claimSecret(SessionPtr session, QString secretUuid, Patience patience)
{
    const auto ref = co_await secretRef(session, secretUuid, patience);
    if (!ref)
        co_return fail(ref.error());
    const QList<Value> parameters{*ref, keys::madeAt, timeOfNow()};
    const auto marked = co_await session->call(u"secret.add_to_other_config"_s, parameters, patience);
    if (!marked && !hasCode(marked.error(), "MAP_DUPLICATE_KEY"_L1))
        co_return fail(marked.error());
    co_return Result<>();
}

Task<QStringList> ownSecretsOlderThan(SessionPtr session, std::chrono::seconds age, Patience patience)
{
    const QDateTime latest = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    const auto fits = [latest](const StringMap &marks) {
        const auto made = QDateTime::fromString(marks.value(keys::madeAt), Qt::ISODate);
        return made.isValid() && made < latest;
    };
    return secretsWhose(std::move(session), fits, std::move(patience));
}

} // namespace xsc::xapi
