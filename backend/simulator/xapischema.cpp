// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapischema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside of any namespace, as Q_INIT_RESOURCE must be.
static void initSimulatorResource() { Q_INIT_RESOURCE(simulator); }

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using Enums = QHash<QString, QStringList>;

namespace {

QJsonObject readData()
{
    initSimulatorResource();
    QFile file(u":/xsc/simulator/xapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The data model of the embedded pool is not linked in.");
    return QJsonDocument::fromJson(file.readAll()).object();
}

Enums readEnums(const QJsonObject &json)
{
    Enums enums;
    for (auto it = json.begin(); it != json.end(); ++it)
        enums.insert(it.key(), it.value().toVariant().toStringList());
    return enums;
}

// ["name", "type words", "qualifier", default?]
XapiField readField(const QJsonArray &json, const Enums &enums)
{
    XapiField field;
    QStringList typeWords = json[1].toString().split(u' ');
    const QString qualifier = json[2].toString();
    const bool hasDefault = json.size() > 3;
    field.name = json[0].toString();
    field.type = XapiType::parse(typeWords, enums);
    field.fallback = hasDefault ? field.type.fromJson(json[3]) : field.type.initial();
    field.construct = qualifier == "rw"_L1 || qualifier.startsWith("new"_L1);
    field.required = field.construct && !hasDefault;
    field.settable = qualifier == "rw"_L1 || qualifier.endsWith(" set"_L1);
    return field;
}

XapiClass readClass(const QString &name, const QJsonObject &json, const Enums &enums)
{
    XapiClass cls;
    cls.name = name;
    cls.events = json["events"_L1].toBool();
    for (const QJsonValue &field : json["fields"_L1].toArray())
        cls.fields.append(readField(field.toArray(), enums));
    return cls;
}

XapiRelation readRelation(const QJsonArray &json)
{
    const QStringList from = json[0].toString().split(u'.');
    const QStringList to = json[1].toString().split(u'.');
    return {from[0], from[1], to[0], to[1]};
}

} // namespace

const XapiField *XapiClass::field(const QString &fieldName) const
{
    for (const XapiField &candidate : fields) {
        if (candidate.name == fieldName)
            return &candidate;
    }
    return nullptr;
}

const XapiSchema &XapiSchema::instance()
{
    static const XapiSchema schema;
    return schema;
}

XapiSchema::XapiSchema()
{
    const QJsonObject json = readData();
    const Enums enums = readEnums(json["enums"_L1].toObject());
    const QJsonObject classes = json["classes"_L1].toObject();
    for (auto it = classes.begin(); it != classes.end(); ++it) {
        m_byName.insert(it.key().toLower(), m_classes.size());
        m_classes.append(readClass(it.key(), it.value().toObject(), enums));
    }
    for (const QJsonValue &relation : json["relations"_L1].toArray())
        m_relations.append(readRelation(relation.toArray()));
}

const XapiClass *XapiSchema::find(const QString &cls) const
{
    const auto it = m_byName.constFind(cls.toLower());
    return it == m_byName.cend() ? nullptr : &m_classes[*it];
}

} // namespace xsc::simulator
