// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/eventbatch.h"

#include "xapi/tr.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

Inventory::Event eventFrom(const Value &value)
{
    return {value[u"class"_s].toString(), value[u"operation"_s].toString(), value[u"ref"_s].toString(),
            value[u"snapshot"_s]};
}

} // namespace

Result<EventBatch> EventBatch::fromValue(const Value &value)
{
    EventBatch batch;
    batch.token = value[u"token"_s].toString();
    if (batch.token.isEmpty())
        return fail(ErrorKind::Protocol, Tr::tr("The pool's events came without a token."));
    for (const Value &event : value[u"events"_s].toArray())
        batch.events.append(eventFrom(event));
    const Value::Struct &members = value[u"valid_ref_counts"_s].toStruct();
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        batch.validCounts.insert(it.key().toLower(), it.value().toInt());
    return batch;
}

CountCheck::CountCheck(const QStringList &classes)
{
    for (const QString &cls : classes)
        m_classes.append(cls.toLower());
    m_classes.removeAll(className<MessageRecord>());
}

void CountCheck::afterFill(const QHash<QString, qint64> &valid, const Inventory &inventory)
{
    m_surplus.clear();
    for (const QString &cls : m_classes) {
        if (valid.contains(cls))
            m_surplus.insert(cls, valid.value(cls) - inventory.count(cls));
    }
}

bool CountCheck::fits(const QHash<QString, qint64> &valid, const Inventory &inventory) const
{
    return std::all_of(m_classes.cbegin(), m_classes.cend(), [&](const QString &cls) {
        return !valid.contains(cls) || valid.value(cls) - inventory.count(cls) == m_surplus.value(cls);
    });
}

} // namespace xsc::xapi
