// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapijson.h"

#include "xapi/timetext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

struct ToJson
{
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(bool truth) const { return truth; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(const QDateTime &time) const { return xapi::timeText(time); }
    QJsonValue operator()(const Value::Array &items) const
    {
        QJsonArray array;
        for (const Value &item : items)
            array.append(toJson(item));
        return array;
    }
    QJsonValue operator()(const Value::Struct &members) const
    {
        QJsonObject object;
        for (const auto &[name, member] : members.asKeyValueRange())
            object.insert(name, toJson(member));
        return object;
    }
};

Value arrayFromJson(const QJsonArray &json)
{
    Value::Array items;
    for (const QJsonValue &item : json)
        items.append(fromJson(item));
    return Value(std::move(items));
}

Value structFromJson(const QJsonObject &json)
{
    Value::Struct members;
    for (auto it = json.begin(); it != json.end(); ++it)
        members.insert(it.key(), fromJson(it.value()));
    return Value(std::move(members));
}

} // namespace

QJsonValue toJson(const Value &value) { return std::visit(ToJson(), value.variant()); }

Value fromJson(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Array:
        return arrayFromJson(json.toArray());
    case QJsonValue::Object:
        return structFromJson(json.toObject());
    case QJsonValue::Double: {
        const double number = json.toDouble();
        const qint64 whole = json.toInteger();
        return static_cast<double>(whole) == number ? Value(whole) : Value(number);
    }
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

} // namespace xsc::simulator
