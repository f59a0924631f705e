// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapievents.h"

#include "simulator/xapierror.h"
#include "simulator/xapimodel.h"

#include <QRegularExpression>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

struct Sorted
{
    Value::Array messages, added, changed, deleted;
};

Value event(quint64 generation, const QString &cls, const QString &operation, const QString &ref)
{
    return Value(Value::Struct{{u"id"_s, Value(static_cast<qint64>(generation))},
                               {u"timestamp"_s, Value(u"0.0"_s)},
                               {u"class"_s, Value(cls.toLower())},
                               {u"operation"_s, Value(operation)},
                               {u"ref"_s, Value(ref)}});
}

Value withSnapshot(const Value &event, const Value::Struct &fields)
{
    Value::Struct members = event.toStruct();
    members.insert(u"snapshot"_s, Value(fields));
    return Value(std::move(members));
}

void collect(const QString &cls, const XapiTable &table, const XapiSubscription &subscription, quint64 since,
             Sorted &sorted)
{
    for (const QString &ref : table.changedSince(since)) {
        if (!subscription.covers(cls, ref))
            continue;
        const XapiTable::Row *row = table.find(ref);
        const bool isNew = row->created > since;
        const Value made = event(row->changed, cls, isNew ? u"add"_s : u"mod"_s, ref);
        auto &bucket = cls == "message"_L1 ? sorted.messages : isNew ? sorted.added : sorted.changed;
        bucket.append(withSnapshot(made, row->fields));
    }
    for (const QString &ref : table.deletedSince(since)) {
        if (subscription.covers(cls, ref))
            sorted.deleted.append(event(since, cls, u"del"_s, ref));
    }
}

Value validRefCounts(const XapiModel &model)
{
    Value::Struct counts;
    for (const XapiClass &cls : XapiSchema::instance().classes())
        counts.insert(cls.name.toLower(), Value(static_cast<qint64>(model.table(cls.name).size())));
    return Value(std::move(counts));
}

} // namespace

XapiSubscription::XapiSubscription(const QStringList &classes)
{
    for (const QString &text : classes) {
        const QString cls = text.section(u'/', 0, 0).toLower();
        m_all = m_all || cls == "*"_L1;
        if (text.contains(u'/'))
            m_objects[cls].insert(text.section(u'/', 1));
        else
            m_classes.insert(cls);
    }
}

bool XapiSubscription::covers(const QString &cls) const
{
    const QString lower = cls.toLower();
    return m_all || m_classes.contains(lower) || m_objects.contains(lower);
}

bool XapiSubscription::covers(const QString &cls, const QString &ref) const
{
    const QString lower = cls.toLower();
    return m_all || m_classes.contains(lower) || m_objects.value(lower).contains(ref);
}

QString eventToken(quint64 generation) { return u"%1,%1"_s.arg(generation, 20, 10, QChar(u'0')); }

Result<quint64> parseEventToken(const QString &token)
{
    static const QRegularExpression form(u"^([0-9]{1,20}),[0-9]{1,20}$"_s);
    const auto match = form.match(token);
    if (!token.isEmpty() && !match.hasMatch())
        return xapiFail({u"EVENT_FROM_TOKEN_PARSE_FAILURE"_s, token});
    return match.captured(1).toULongLong();
}

Value::Array eventsSince(const XapiModel &model, const XapiSubscription &subscription, quint64 since)
{
    Sorted sorted;
    for (const XapiClass &cls : XapiSchema::instance().classes()) {
        if (cls.events && subscription.covers(cls.name))
            collect(cls.name, model.table(cls.name), subscription, since, sorted);
    }
    return sorted.messages + sorted.added + sorted.changed + sorted.deleted;
}

Value eventBatch(const XapiModel &model, Value::Array events)
{
    return Value(Value::Struct{{u"events"_s, Value(std::move(events))},
                               {u"valid_ref_counts"_s, validRefCounts(model)},
                               {u"token"_s, Value(eventToken(model.generation()))}});
}

} // namespace xsc::simulator
