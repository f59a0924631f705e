// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/value.h"

#include "xapi/timetext.h"

#include <cmath>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class... Readers>
struct Overload : Readers...
{
    using Readers::operator()...;
};
template <class... Readers>
Overload(Readers...) -> Overload<Readers...>;

std::optional<double> number(const QString &text)
{
    bool ok = false;
    const double read = text.toDouble(&ok);
    return ok ? std::optional(read) : std::nullopt;
}

qint64 whole(double number, qint64 fallback)
{
    constexpr double bound = 9.2e18;
    return std::isfinite(number) && std::abs(number) < bound ? static_cast<qint64>(number) : fallback;
}

bool truth(const QString &text, bool fallback)
{
    if (text == "1"_L1 || text.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (text == "0"_L1 || text.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return fallback;
}

} // namespace

Value::Value(QString text)
    : m_value(std::move(text))
{}
Value::Value(bool truth)
    : m_value(truth)
{}
Value::Value(qint64 number)
    : m_value(number)
{}
Value::Value(int number)
    : m_value(qint64(number))
{}
Value::Value(double number)
    : m_value(number)
{}
Value::Value(QDateTime time)
    : m_value(std::move(time))
{}
Value::Value(Array items)
    : m_value(std::move(items))
{}
Value::Value(Struct members)
    : m_value(std::move(members))
{}

Value Value::fromMap(const StringMap &map)
{
    Struct members;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        members.insert(it.key(), it.value());
    return members;
}

Value Value::fromStrings(const QStringList &texts)
{
    Array items;
    items.reserve(texts.size());
    for (const QString &text : texts)
        items.append(text);
    return items;
}

bool Value::isString() const { return std::holds_alternative<QString>(m_value); }
bool Value::isArray() const { return std::holds_alternative<Array>(m_value); }
bool Value::isStruct() const { return std::holds_alternative<Struct>(m_value); }

QString Value::toString(const QString &fallback) const
{
    return std::visit(Overload{[](const QString &text) { return text; },
                               [](bool truth) { return truth ? u"true"_s : u"false"_s; },
                               [](qint64 number) { return QString::number(number); },
                               [](double number) { return QString::number(number, 'g', 17); },
                               [](const QDateTime &time) { return timeText(time); },
                               [&](const auto &) { return fallback; }},
                      m_value);
}

bool Value::toBool(bool fallback) const
{
    return std::visit(Overload{[&](const QString &text) { return truth(text, fallback); },
                               [](bool truth) { return truth; }, [](qint64 number) { return number != 0; },
                               [](double number) { return number != 0; },
                               [&](const auto &) { return fallback; }},
                      m_value);
}

qint64 Value::toInt(qint64 fallback) const
{
    const auto fromText = [&](const QString &text) {
        bool ok = false;
        const qint64 read = text.toLongLong(&ok);
        return ok ? read : whole(number(text).value_or(std::nan("")), fallback);
    };
    return std::visit(Overload{fromText, [](bool truth) { return qint64(truth); },
                               [](qint64 number) { return number; },
                               [&](double number) { return whole(number, fallback); },
                               [&](const auto &) { return fallback; }},
                      m_value);
}

double Value::toDouble(double fallback) const
{
    return std::visit(Overload{[&](const QString &text) { return number(text).value_or(fallback); },
                               [](bool truth) { return double(truth); },
                               [](qint64 number) { return static_cast<double>(number); },
                               [](double number) { return number; }, [&](const auto &) { return fallback; }},
                      m_value);
}

QDateTime Value::toTime() const
{
    return std::visit(Overload{[](const QString &text) { return timeFromText(text); },
                               [](const QDateTime &time) { return time; },
                               [](const auto &) { return QDateTime(); }},
                      m_value);
}

const Value::Array &Value::toArray() const &
{
    static const Array none;
    const Array *items = std::get_if<Array>(&m_value);
    return items ? *items : none;
}

const Value::Struct &Value::toStruct() const &
{
    static const Struct none;
    const Struct *members = std::get_if<Struct>(&m_value);
    return members ? *members : none;
}

StringMap Value::toMap() const
{
    StringMap map;
    const Struct &members = toStruct();
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        map.insert(map.cend(), it.key(), it.value().toString());
    return map;
}

QStringList Value::toStrings() const
{
    QStringList texts;
    for (const Value &item : toArray())
        texts.append(item.toString());
    return texts;
}

const Value &Value::operator[](const QString &member) const &
{
    static const Value none;
    const Struct &members = toStruct();
    const auto it = members.constFind(member);
    return it == members.cend() ? none : *it;
}

bool Value::operator==(const Value &other) const { return m_value == other.m_value; }

} // namespace xsc::xapi
