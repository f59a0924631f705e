// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapitype.h"

#include "xapi/refs.h"
#include "xapi/timetext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;
using Kind = XapiType::Kind;

namespace {

std::optional<Value> acceptInt(const Value &given)
{
    if (const auto *number = std::get_if<qint64>(&given.variant()))
        return Value(*number);
    bool ok = false;
    const qint64 number = given.toString().toLongLong(&ok);
    return given.isString() && ok ? std::optional(Value(number)) : std::nullopt;
}

std::optional<Value> acceptFloat(const Value &given)
{
    if (std::holds_alternative<qint64>(given.variant()) || std::holds_alternative<double>(given.variant()))
        return Value(given.toDouble());
    bool ok = false;
    const double number = given.toString().toDouble(&ok);
    return given.isString() && ok ? std::optional(Value(number)) : std::nullopt;
}

std::optional<Value> acceptTime(const Value &given)
{
    const QDateTime time = given.toTime();
    return time.isValid() ? std::optional(Value(time.toUTC())) : std::nullopt;
}

std::optional<Value> acceptSet(const XapiType &element, const Value &given)
{
    if (!given.isArray())
        return {};
    Value::Array items;
    for (const Value &item : given.toArray()) {
        auto accepted = element.accept(item);
        if (!accepted)
            return {};
        items.append(std::move(*accepted));
    }
    return Value(std::move(items));
}

std::optional<Value> acceptMap(const XapiType &element, const Value &given)
{
    if (!given.isStruct())
        return {};
    Value::Struct members;
    for (const auto &[key, item] : given.toStruct().asKeyValueRange()) {
        auto accepted = element.accept(item);
        if (!accepted || key.isEmpty())
            return {};
        members.insert(key, std::move(*accepted));
    }
    return Value(std::move(members));
}

Value setFromJson(const XapiType &element, const QJsonArray &json)
{
    Value::Array items;
    for (const QJsonValue &item : json)
        items.append(element.fromJson(item));
    return Value(std::move(items));
}

Value mapFromJson(const XapiType &element, const QJsonObject &json)
{
    Value::Struct members;
    for (auto it = json.begin(); it != json.end(); ++it)
        members.insert(it.key(), element.fromJson(it.value()));
    return Value(std::move(members));
}

} // namespace

XapiType XapiType::parse(QStringList &text, const QHash<QString, QStringList> &enums)
{
    static const QHash<QString, Kind> kinds{
        {u"string"_s, Kind::String}, {u"int"_s, Kind::Int},   {u"float"_s, Kind::Float},
        {u"bool"_s, Kind::Bool},     {u"time"_s, Kind::Time}, {u"ref"_s, Kind::Ref},
        {u"enum"_s, Kind::Enum},     {u"set"_s, Kind::Set},   {u"map"_s, Kind::Map}};
    XapiType type;
    type.kind = kinds.value(text.takeFirst());
    if (type.kind == Kind::Ref || type.kind == Kind::Enum)
        type.name = text.takeFirst();
    type.words = enums.value(type.name);
    const int parts = type.kind == Kind::Map ? 2 : type.kind == Kind::Set ? 1 : 0;
    for (int i = 0; i < parts; ++i)
        type.parts.append(parse(text, enums));
    return type;
}

Value XapiType::initial() const
{
    switch (kind) {
    case Kind::String:
        return Value(QString());
    case Kind::Int:
        return Value(0);
    case Kind::Float:
        return Value(0.0);
    case Kind::Bool:
        return Value(false);
    case Kind::Time:
        return Value(QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    case Kind::Ref:
        return Value(xapi::nullRefText);
    case Kind::Enum:
        return Value(words.value(0));
    case Kind::Set:
        return Value(Value::Array());
    case Kind::Map:
        return Value(Value::Struct());
    }
    return {};
}

std::optional<Value> XapiType::accept(const Value &given) const
{
    switch (kind) {
    case Kind::String:
    case Kind::Ref:
        return given.isString() ? std::optional(given) : std::nullopt;
    case Kind::Enum:
        return given.isString() && words.contains(given.toString()) ? std::optional(given) : std::nullopt;
    case Kind::Int:
        return acceptInt(given);
    case Kind::Float:
        return acceptFloat(given);
    case Kind::Bool:
        return std::holds_alternative<bool>(given.variant()) ? std::optional(given) : std::nullopt;
    case Kind::Time:
        return acceptTime(given);
    case Kind::Set:
        return acceptSet(parts.first(), given);
    case Kind::Map:
        return acceptMap(parts.last(), given);
    }
    return {};
}

Value XapiType::fromJson(const QJsonValue &json) const
{
    switch (kind) {
    case Kind::Int:
        return Value(json.toInteger());
    case Kind::Float:
        return Value(json.toDouble());
    case Kind::Bool:
        return Value(json.toBool());
    case Kind::Time:
        return Value(xapi::timeFromText(json.toString()));
    case Kind::Set:
        return setFromJson(parts.first(), json.toArray());
    case Kind::Map:
        return mapFromJson(parts.last(), json.toObject());
    case Kind::String:
    case Kind::Ref:
    case Kind::Enum:
        break;
    }
    return Value(json.toString());
}

} // namespace xsc::simulator
