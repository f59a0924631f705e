// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/target.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QVersionNumber>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace xsc::cloudconfig {

struct Shape;
using Shapes = std::vector<Shape>;
struct KeyTable;

//! Since when a key or a form of a value is there, is better not used, and is gone. Null: from the beginning;
//! never.
struct Lifetime
{
    QVersionNumber since;
    QVersionNumber deprecated;
    QVersionNumber gone;
};

enum class ShapeKind { Any, Text, Integer, Number, Boolean, Null, Word, List, Map };

//! One form that a value may have.
struct Shape
{
    ShapeKind kind = ShapeKind::Any;
    QString word; //!< of a Word: 'auto', or true and false for just that
    bool isBooleanWord = false;
    std::optional<QRegularExpression> pattern; //!< of a Text
    int least = 0;                             //!< items or entries
    int most = -1;                             //!< -1: no bound
    bool isUnique = false;                     //!< no item twice
    std::shared_ptr<const Shapes> item;        //!< of a List's items, or a Map's values when it has no table
    const KeyTable *table = nullptr;           //!< of a Map: its keys
    Lifetime life;
};

struct SchemaKey
{
    QString name;
    QString help;
    QString example; //!< YAML
    QString use;     //!< the key to write instead, when deprecated
    Shapes shapes;
    Lifetime life;
};

//! The keys that a mapping may have.
struct KeyTable
{
    std::map<QString, SchemaKey> keys;
    bool isOpen = false;                             //!< others are not judged
    std::shared_ptr<const Shapes> others;            //!< what others than keys may be; null: there are none
    std::optional<QRegularExpression> othersPattern; //!< how these are named
    QStringList required;
    QStringList requireOne; //!< one of these at least
    int least = 0;          //!< entries

    [[nodiscard]] const SchemaKey *find(const QString &name) const;
};

//! What a target understands: our own data in resources/cloudconfig.
class Schema
{
public:
    [[nodiscard]] static const Schema &of(Target target);

    [[nodiscard]] const KeyTable &top() const { return m_tables.at(QStringLiteral("top")); }
    //! Of the data, e.g. "26.2": the newest cloud-init that it knows.
    [[nodiscard]] const QString &version() const { return m_version; }

private:
    friend class SchemaReader;
    std::map<QString, KeyTable> m_tables;
    QString m_version;
};

} // namespace xsc::cloudconfig
