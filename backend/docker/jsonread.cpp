// SPDX-License-Identifier: BSD-2-Clause
#include "docker/jsonread.h"

#include "docker/exactnumbers.h"

#include <algorithm>

namespace xsc::docker::json {

using namespace Qt::Literals::StringLiterals;

QString text(const QJsonObject &object, QLatin1StringView key) { return object.value(key).toString(); }

qint64 integer(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    const auto marked = markedNumber(value);
    return marked ? marked->toLongLong() : value.toInteger();
}

QJsonObject object(const QJsonObject &object, QLatin1StringView key) { return object.value(key).toObject(); }

QList<QJsonObject> objects(const QJsonValue &list)
{
    QList<QJsonObject> result;
    const QJsonArray array = list.toArray();
    for (const auto &entry : array)
        if (entry.isObject())
            result.append(entry.toObject());
    return result;
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    const QJsonArray array = list.toArray();
    for (const auto &entry : array)
        if (entry.isString())
            result.append(entry.toString());
    return result;
}

QMap<QString, QString> textMap(const QJsonValue &map)
{
    QMap<QString, QString> result;
    const QJsonObject object = map.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        result.insert(field.key(), scalar(field.value()));
    return result;
}

static bool isInteger(const QString &number)
{
    return std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit() || c == u'-'; });
}

static QString floatText(double number)
{
    const QString text = QString::number(number, 'g', 12);
    return isInteger(text) ? text + ".0"_L1 : text;
}

static QString numberText(const QJsonValue &value)
{
    const qint64 integer = value.toInteger();
    return double(integer) == value.toDouble() ? QString::number(integer) : floatText(value.toDouble());
}

QString scalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"True"_s : u"False"_s;
    case QJsonValue::Double:
        return numberText(value);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"None"_s;
    default:
        break;
    }
    const auto marked = markedNumber(value);
    if (!marked)
        return value.toString();
    return isInteger(*marked) ? *marked : floatText(marked->toDouble());
}

} // namespace xsc::docker::json
