// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapitable.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

static constexpr size_t s_deletionsKept = 512;

void XapiTable::insert(const QString &ref, Value::Struct fields, quint64 generation)
{
    m_byUuid.insert(fields.value(u"uuid"_s).toString(), ref);
    m_rows.insert(ref, {std::move(fields), generation, generation});
    m_order.emplace(generation, ref);
}

void XapiTable::remove(const QString &ref, quint64 generation)
{
    const Row row = m_rows.take(ref);
    m_byUuid.remove(row.fields.value(u"uuid"_s).toString());
    m_order.erase(row.changed);
    m_deletions.push_back({ref, row.created, generation});
    if (m_deletions.size() > s_deletionsKept)
        m_deletions.pop_front();
}

Value::Struct &XapiTable::change(const QString &ref, quint64 generation)
{
    Row &row = m_rows[ref];
    m_order.erase(row.changed);
    row.changed = generation;
    m_order.emplace(generation, ref);
    return row.fields;
}

const XapiTable::Row *XapiTable::find(const QString &ref) const
{
    const auto it = m_rows.constFind(ref);
    return it == m_rows.cend() ? nullptr : &*it;
}

QStringList XapiTable::refs() const { return changedSince(0); }

QStringList XapiTable::changedSince(quint64 generation) const
{
    QStringList refs;
    for (auto it = m_order.upper_bound(generation); it != m_order.end(); ++it)
        refs.append(it->second);
    return refs;
}

QStringList XapiTable::deletedSince(quint64 generation) const
{
    QStringList refs;
    for (const Deletion &deletion : m_deletions) {
        if (deletion.deleted > generation && deletion.created <= generation)
            refs.append(deletion.ref);
    }
    return refs;
}

} // namespace xsc::simulator
