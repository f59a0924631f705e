// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/inventory.h"

namespace xsc::xapi {

//! One answer of event.from.
struct EventBatch
{
    QList<Inventory::Event> events;
    QHash<QString, qint64> validCounts; //!< class in lower case → live objects; all tables
    QString token;

    //! Protocol when it has no token.
    [[nodiscard]] static Result<EventBatch> fromValue(const Value &value);
};

//! Notices deletions that XAPI forgot to tell: compares its counts with ours. What differed right after a
//! complete fill is not a loss. Messages are no table of XAPI's database and are left out.
class CountCheck
{
public:
    explicit CountCheck(const QStringList &classes);

    void afterFill(const QHash<QString, qint64> &valid, const Inventory &inventory);
    [[nodiscard]] bool fits(const QHash<QString, qint64> &valid, const Inventory &inventory) const;

private:
    QStringList m_classes;
    QHash<QString, qint64> m_surplus;
};

} // namespace xsc::xapi
