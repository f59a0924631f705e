// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/value.h"

#include <QHash>

#include <deque>
#include <map>

namespace xsc::simulator {

//! The rows of one class and what happened to them: every change carries a generation that the caller hands
//! out in rising order. Deletions beyond the last 512 are forgotten, as xapi does.
class XapiTable
{
public:
    struct Row
    {
        xapi::Value::Struct fields;
        quint64 created = 0;
        quint64 changed = 0;
    };
    struct Deletion
    {
        QString ref;
        quint64 created = 0;
        quint64 deleted = 0;
    };

    void insert(const QString &ref, xapi::Value::Struct fields, quint64 generation);
    void remove(const QString &ref, quint64 generation);
    //! The row's fields for writing; the row must exist. Counts as a change.
    [[nodiscard]] xapi::Value::Struct &change(const QString &ref, quint64 generation);

    [[nodiscard]] const Row *find(const QString &ref) const;
    [[nodiscard]] QString refOfUuid(const QString &uuid) const { return m_byUuid.value(uuid); }
    //! Oldest change first.
    [[nodiscard]] QStringList refs() const;
    [[nodiscard]] QStringList changedSince(quint64 generation) const;
    [[nodiscard]] QStringList deletedSince(quint64 generation) const;
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

private:
    QHash<QString, Row> m_rows;
    QHash<QString, QString> m_byUuid;
    std::map<quint64, QString> m_order;
    std::deque<Deletion> m_deletions;
};

} // namespace xsc::simulator
