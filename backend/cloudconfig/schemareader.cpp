// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/schemareader.h"

#include "cloudconfig/shapeparser.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items)
        all << item.toString();
    return all;
}

QVersionNumber version(const QJsonValue &value) { return QVersionNumber::fromString(value.toString()); }

} // namespace

void SchemaReader::add(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject part = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("schema data: %ls at byte %d", qUtf16Printable(error.errorString()), error.offset);
    if (part.contains("version"_L1))
        m_schema.m_version = part.value("version"_L1).toString();
    const QJsonObject tables = part.value("tables"_L1).toObject();
    for (auto table = tables.begin(); table != tables.end(); ++table)
        readTable(table.value().toObject(), m_schema.m_tables[table.key()]);
    readTable(part, m_schema.m_tables[u"top"_s]);
}

void SchemaReader::readTable(const QJsonObject &json, KeyTable &table)
{
    const QJsonObject keys = json.value("keys"_L1).toObject();
    for (auto key = keys.begin(); key != keys.end(); ++key)
        table.keys.emplace(key.key(), readKey(key.key(), key.value().toObject()));
    const TableFinder tables = [this](const QString &name) { return tableNamed(name); };
    table.isOpen = json.value("open"_L1).toBool();
    if (json.contains("others"_L1))
        table.others = std::make_shared<Shapes>(parseShapes(json.value("others"_L1).toString(), tables));
    if (json.contains("othersPattern"_L1))
        table.othersPattern = QRegularExpression(json.value("othersPattern"_L1).toString());
    table.required = texts(json.value("required"_L1));
    table.requireOne = texts(json.value("requireOne"_L1));
    table.least = json.value("least"_L1).toInt();
}

SchemaKey SchemaReader::readKey(const QString &name, const QJsonObject &json)
{
    SchemaKey key{name,
                  json.value("help"_L1).toString(),
                  json.value("example"_L1).toString(),
                  json.value("use"_L1).toString(),
                  {},
                  {version(json.value("since"_L1)), version(json.value("deprecated"_L1)),
                   version(json.value("gone"_L1))}};
    QString type = json.value("type"_L1).toString();
    if (json.contains("keys"_L1)) {
        const QString own = u"%1 %2"_s.arg(name).arg(++m_unnamed);
        readTable(json, m_schema.m_tables[own]);
        type = type.isEmpty() ? u"@<%1>"_s.arg(own) : type + u" | @<%1>"_s.arg(own);
    }
    key.shapes = parseShapes(type, [this](const QString &table) { return tableNamed(table); });
    return key;
}

} // namespace xsc::cloudconfig
