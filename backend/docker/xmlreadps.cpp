// SPDX-License-Identifier: BSD-2-Clause
#include "docker/statustext.h"
#include "docker/xml.h"
#include "docker/xmlreader.h"

namespace xsc::docker::xml {

static QList<Port> ports(pugi::xml_node list)
{
    QList<Port> result;
    for (const auto port : list.children("item"))
        result.append({childText(port, "IP"), childText(port, "PrivatePort").toUShort(),
                       childText(port, "PublicPort").toUShort(), childText(port, "Type")});
    return result;
}

static QMap<QString, QString> labels(pugi::xml_node map)
{
    QMap<QString, QString> result;
    for (auto label = firstElement(map); label; label = nextElement(label))
        result.insert(keyOf(label), textOf(label));
    return result;
}

static QDateTime created(const QString &seconds)
{
    const qint64 number = seconds.toLongLong();
    return number > 0 ? QDateTime::fromSecsSinceEpoch(number, Qt::UTC) : QDateTime();
}

static Container container(pugi::xml_node entry)
{
    Container result;
    result.id = ContainerId(childText(entry, "id"));
    result.name = childText(entry, "names");
    result.image = childText(entry, "image");
    result.command = childText(entry, "command");
    result.created = created(childText(entry, "created"));
    result.status = childText(entry, "status");
    const QString state = childText(entry, "state");
    result.state = state.isEmpty() ? stateInStatus(result.status) : stateNamed(state);
    result.exitCode = exitCodeInStatus(result.status);
    result.health = healthNamed(childText(entry.child("health"), "Status"));
    result.ports = ports(entry.child("ports"));
    result.labels = labels(entry.child("labels"));
    return result;
}

Result<Listing> readPs(const QString &text)
{
    XmlReader reader;
    if (auto parsed = reader.parse(text, "docker_ps"); !parsed)
        return fail(parsed.error());
    Listing listing;
    listing.missing = qMax(0, reader.root().attribute("missing").as_int());
    for (const auto item : reader.root().children("item"))
        if (const auto entry = item.child("entry"))
            listing.containers.append(container(entry));
    return listing;
}

} // namespace xsc::docker::xml
