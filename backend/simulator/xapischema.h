// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/xapitype.h"

#include <QHash>

namespace xsc::simulator {

struct XapiField
{
    QString name;
    XapiType type;
    xapi::Value fallback;   //!< what a new row has
    bool required = false;  //!< create() must be given it
    bool construct = false; //!< create() may be given it
    bool settable = false;  //!< set_, add_to_ and remove_from_ exist
};

struct XapiClass
{
    QString name;       //!< as XAPI spells it: "VM_guest_metrics"
    bool events = true; //!< appears in event.from
    QList<XapiField> fields;

    [[nodiscard]] const XapiField *field(const QString &fieldName) const;
};

//! A reference field and the set on the other side that lists everything which points to it.
struct XapiRelation
{
    QString cls;
    QString field;
    QString backClass;
    QString backField;
};

//! The classes of the embedded pool, from data/xapi.json. Immutable.
class XapiSchema
{
public:
    [[nodiscard]] static const XapiSchema &instance();

    //! By its name in any case; nullptr for a class we do not have.
    [[nodiscard]] const XapiClass *find(const QString &cls) const;
    [[nodiscard]] const QList<XapiClass> &classes() const { return m_classes; }
    [[nodiscard]] const QList<XapiRelation> &relations() const { return m_relations; }

private:
    XapiSchema();

    QList<XapiClass> m_classes;
    QHash<QString, qsizetype> m_byName;
    QList<XapiRelation> m_relations;
};

} // namespace xsc::simulator
