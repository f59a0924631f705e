// SPDX-License-Identifier: BSD-2-Clause
#include "docker/containerreader.h"

#include "docker/jsonread.h"
#include "docker/statustext.h"

namespace xsc::docker::read {

using namespace Qt::Literals::StringLiterals;

QString realName(const QStringList &names)
{
    for (const QString &name : names)
        if (name.lastIndexOf(u'/') <= 0)
            return name.startsWith(u'/') ? name.sliced(1) : name;
    return {};
}

static quint16 portNumber(const QJsonObject &port, QLatin1StringView key)
{
    const qint64 number = json::integer(port, key);
    return number > 0 && number <= 65535 ? quint16(number) : quint16(0);
}

static QList<Port> ports(const QJsonValue &list)
{
    QList<Port> result;
    for (const QJsonObject &port : json::objects(list))
        result.append({json::text(port, "IP"_L1), portNumber(port, "PrivatePort"_L1),
                       portNumber(port, "PublicPort"_L1), json::text(port, "Type"_L1)});
    return result;
}

static Health health(const QJsonObject &object, const QString &status)
{
    const Health told = healthNamed(json::text(json::object(object, "Health"_L1), "Status"_L1));
    return told == Health::None ? healthInStatus(status) : told;
}

static QDateTime created(const QJsonObject &object)
{
    const qint64 seconds = json::integer(object, "Created"_L1);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

static Container container(const QJsonObject &object)
{
    Container result;
    result.id = ContainerId(json::text(object, "Id"_L1));
    result.name = realName(json::texts(object.value("Names"_L1)));
    result.image = json::text(object, "Image"_L1);
    result.command = json::text(object, "Command"_L1);
    result.created = created(object);
    result.status = json::text(object, "Status"_L1);
    const QString state = json::text(object, "State"_L1);
    result.state = state.isEmpty() ? stateInStatus(result.status) : stateNamed(state);
    result.exitCode = exitCodeInStatus(result.status);
    result.health = health(object, result.status);
    result.ports = ports(object.value("Ports"_L1));
    result.labels = json::textMap(object.value("Labels"_L1));
    return result;
}

QList<Container> containers(const Document &document)
{
    QList<Container> result;
    for (const QJsonObject &object : json::objects(document.json))
        result.append(container(object));
    return result;
}

} // namespace xsc::docker::read
