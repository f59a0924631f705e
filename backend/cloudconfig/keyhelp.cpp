// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/keyhelp.h"

#include "cloudconfig/schema.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/typewords.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

using ShapeList = std::vector<const Shape *>;

void append(ShapeList &list, const Shapes &shapes)
{
    for (const Shape &shape : shapes)
        list.push_back(&shape);
}

ShapeList valuesOf(const KeyTable &table, const QString &name)
{
    ShapeList values;
    if (const SchemaKey *key = table.find(name))
        append(values, key->shapes);
    else if (table.others)
        append(values, *table.others);
    return values;
}

ShapeList step(const ShapeList &from, const QString &name)
{
    ShapeList to;
    for (const Shape *shape : from) {
        if (shape->kind == ShapeKind::List && name == "[]"_L1)
            append(to, *shape->item);
        else if (shape->kind == ShapeKind::Map && !shape->table && name != "[]"_L1)
            append(to, *shape->item);
        else if (shape->kind == ShapeKind::Map && shape->table && name != "[]"_L1)
            for (const Shape *value : valuesOf(*shape->table, name))
                to.push_back(value);
    }
    return to;
}

QString deprecation(const SchemaKey &key)
{
    if (key.life.deprecated.isNull())
        return {};
    const QString since = Tr::tr("since %1").arg(key.life.deprecated.toString());
    return key.use.isEmpty() ? since : Tr::tr("%1, use %2", "since 22.3, use …").arg(since, key.use);
}

KeyHelp helpOf(const SchemaKey &key)
{
    return {key.name,         typeWords(key.shapes),
            key.help,         key.example,
            deprecation(key), key.life.since.isNull() ? QString() : key.life.since.toString()};
}

void append(std::map<QString, KeyHelp> &helps, const KeyTable &table)
{
    for (const auto &[name, key] : table.keys) {
        if (key.life.gone.isNull())
            helps.emplace(name, helpOf(key));
    }
}

} // namespace

QList<KeyHelp> keysAt(Target target, const QStringList &path)
{
    const KeyTable &top = Schema::of(target).top();
    std::map<QString, KeyHelp> helps;
    if (path.isEmpty()) {
        append(helps, top);
    } else {
        ShapeList shapes = valuesOf(top, path.constFirst());
        for (const QString &name : path.mid(1))
            shapes = step(shapes, name);
        for (const Shape *shape : shapes) {
            if (shape->kind == ShapeKind::Map && shape->table)
                append(helps, *shape->table);
        }
    }
    QList<KeyHelp> all;
    for (const auto &[name, help] : helps)
        all.append(help);
    return all;
}

} // namespace xsc::cloudconfig
