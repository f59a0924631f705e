// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapimodel.h"

#include "simulator/xapierror.h"

#include <QUuid>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

static Value valueOf(const XapiField &field, const Value &given)
{
    const auto accepted = field.type.accept(given);
    Q_ASSERT_X(accepted, "XapiModel", qPrintable(field.name));
    return accepted.value_or(field.fallback);
}

XapiModel::XapiModel(QObject *parent)
    : QObject(parent)
{
    for (const XapiClass &cls : XapiSchema::instance().classes())
        m_tables.insert(cls.name, {});
}

XapiModel::~XapiModel() = default;

QString XapiModel::add(const QString &cls, Value::Struct fields)
{
    Value &uuid = fields[u"uuid"_s];
    if (uuid.toString().isEmpty())
        uuid = Value(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const QString ref = u"OpaqueRef:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);

    Value::Struct row;
    for (const XapiField &field : XapiSchema::instance().find(cls)->fields) {
        const auto given = fields.constFind(field.name);
        row.insert(field.name, given == fields.cend() ? field.fallback : valueOf(field, *given));
    }
    tableOf(cls).insert(ref, row, ++m_generation);
    for (const XapiRelation &relation : XapiSchema::instance().relations()) {
        if (relation.cls == cls)
            link(relation, ref, row.value(relation.field).toString());
    }
    Q_EMIT changed();
    return ref;
}

Result<QString> XapiModel::create(const QString &cls, const Value::Struct &fields)
{
    Value::Struct accepted;
    for (const XapiField &field : XapiSchema::instance().find(cls)->fields) {
        const auto given = fields.constFind(field.name);
        if (field.required && given == fields.cend())
            return xapiFail({u"INTERNAL_ERROR"_s, u"Missing field: %1.%2"_s.arg(cls, field.name)});
        if (!field.construct || given == fields.cend())
            continue;
        auto value = field.type.accept(*given);
        if (!value)
            return xapiFail({u"FIELD_TYPE_ERROR"_s, field.name});
        accepted.insert(field.name, std::move(*value));
    }
    return add(cls, std::move(accepted));
}

Result<> XapiModel::destroy(const QString &cls, const QString &ref)
{
    if (auto known = check(cls, ref); !known)
        return known;
    for (const XapiRelation &relation : XapiSchema::instance().relations()) {
        if (relation.cls == cls)
            unlink(relation, ref, value(cls, ref, relation.field).toString());
    }
    tableOf(cls).remove(ref, ++m_generation);
    Q_EMIT changed();
    return {};
}

bool XapiModel::contains(const QString &cls, const QString &ref) const { return table(cls).find(ref); }

Result<> XapiModel::check(const QString &cls, const QString &ref) const
{
    if (!contains(cls, ref))
        return xapiFail({u"HANDLE_INVALID"_s, cls, ref});
    return {};
}

Result<Value> XapiModel::record(const QString &cls, const QString &ref) const
{
    if (auto known = check(cls, ref); !known)
        return Fail(known.error());
    return Value(table(cls).find(ref)->fields);
}

Result<Value> XapiModel::field(const QString &cls, const QString &ref, const QString &name) const
{
    if (auto known = check(cls, ref); !known)
        return Fail(known.error());
    return value(cls, ref, name);
}

Value XapiModel::value(const QString &cls, const QString &ref, const QString &name) const
{
    const XapiTable::Row *row = table(cls).find(ref);
    return row ? row->fields.value(name) : Value();
}

QStringList XapiModel::refs(const QString &cls) const { return table(cls).refs(); }

Result<QString> XapiModel::byUuid(const QString &cls, const QString &uuid) const
{
    const QString ref = table(cls).refOfUuid(uuid);
    if (ref.isEmpty())
        return xapiFail({u"UUID_INVALID"_s, cls, uuid});
    return ref;
}

QStringList XapiModel::byNameLabel(const QString &cls, const QString &label) const
{
    QStringList found;
    for (const QString &ref : refs(cls)) {
        if (value(cls, ref, u"name_label"_s).toString() == label)
            found.append(ref);
    }
    return found;
}

Result<> XapiModel::set(const QString &cls, const QString &ref, const QString &name, const Value &given)
{
    if (auto known = check(cls, ref); !known)
        return known;
    const XapiField *field = XapiSchema::instance().find(cls)->field(name);
    auto accepted = field->type.accept(given);
    if (!accepted)
        return xapiFail({u"FIELD_TYPE_ERROR"_s, name});
    write(cls, ref, name, std::move(*accepted));
    return {};
}

Result<> XapiModel::addTo(const QString &cls, const QString &ref, const QString &name, const QString &key,
                          const Value &given)
{
    if (auto known = check(cls, ref); !known)
        return known;
    Value::Struct map = value(cls, ref, name).toStruct();
    if (map.contains(key))
        return xapiFail({u"MAP_DUPLICATE_KEY"_s, cls, name, ref, key});
    map.insert(key, given);
    return set(cls, ref, name, Value(std::move(map)));
}

Result<> XapiModel::removeFrom(const QString &cls, const QString &ref, const QString &name,
                               const QString &key)
{
    if (auto known = check(cls, ref); !known)
        return known;
    Value::Struct map = value(cls, ref, name).toStruct();
    map.remove(key);
    return set(cls, ref, name, Value(std::move(map)));
}

Result<> XapiModel::touch(const QString &cls, const QString &ref)
{
    if (auto known = check(cls, ref); !known)
        return known;
    std::ignore = tableOf(cls).change(ref, ++m_generation);
    Q_EMIT changed();
    return {};
}

void XapiModel::write(const QString &cls, const QString &ref, const QString &name, Value newValue)
{
    const Value old = value(cls, ref, name);
    if (old == newValue)
        return;
    const QString target = newValue.toString();
    tableOf(cls).change(ref, ++m_generation)[name] = std::move(newValue);
    for (const XapiRelation &relation : XapiSchema::instance().relations()) {
        if (relation.cls != cls || relation.field != name)
            continue;
        unlink(relation, ref, old.toString());
        link(relation, ref, target);
    }
    Q_EMIT changed();
}

void XapiModel::link(const XapiRelation &relation, const QString &ref, const QString &target)
{
    if (!contains(relation.backClass, target))
        return;
    Value::Array refs = value(relation.backClass, target, relation.backField).toArray();
    refs.append(Value(ref));
    tableOf(relation.backClass).change(target, ++m_generation)[relation.backField] = Value(std::move(refs));
}

void XapiModel::unlink(const XapiRelation &relation, const QString &ref, const QString &target)
{
    if (!contains(relation.backClass, target))
        return;
    Value::Array refs = value(relation.backClass, target, relation.backField).toArray();
    refs.removeAll(Value(ref));
    tableOf(relation.backClass).change(target, ++m_generation)[relation.backField] = Value(std::move(refs));
}

const XapiTable &XapiModel::table(const QString &cls) const { return *m_tables.constFind(cls); }

XapiTable &XapiModel::tableOf(const QString &cls) { return m_tables[cls]; }

} // namespace xsc::simulator
