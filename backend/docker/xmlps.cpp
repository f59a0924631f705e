// SPDX-License-Identifier: BSD-2-Clause
#include "docker/containerreader.h"
#include "docker/jsonread.h"
#include "docker/statustext.h"
#include "docker/xml.h"
#include "docker/xmlwriter.h"

namespace xsc::docker::xml {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString entryElement = u"entry"_s;

//! What a container's record gives up to make the whole fit.
enum class Weight { Full, Slim, Bare };

QJsonObject groupingLabels(const QJsonObject &labels)
{
    QJsonObject kept;
    for (const auto &key :
         {"com.docker.compose.project"_L1, "com.docker.compose.service"_L1, "io.podman.compose.project"_L1})
        if (labels.contains(key))
            kept.insert(key, labels.value(key));
    return kept;
}

QJsonObject lighter(QJsonObject object, Weight weight)
{
    if (weight == Weight::Full)
        return object;
    for (const auto &key : {"Mounts"_L1, "NetworkSettings"_L1, "HostConfig"_L1})
        object.remove(key);
    if (weight == Weight::Slim && object.contains("Labels"_L1))
        object.insert("Labels"_L1, groupingLabels(json::object(object, "Labels"_L1)));
    else
        object.remove("Labels"_L1);
    return object;
}

QString entry(const QJsonObject &object)
{
    QString text;
    // Clients look for "entry" at any depth.
    XmlWriter writer(&text, entryElement);
    writer.open(u"item"_s);
    writer.open(entryElement);
    for (auto field = object.begin(); field != object.end(); ++field)
        if (field.key() != "Names"_L1 && field.key() != "Status"_L1)
            writer.field(field.key().toLower(), field.value());
    writer.field(u"names"_s, read::realName(json::texts(object.value("Names"_L1))));
    writer.field(u"status"_s, shortStatus(json::text(object, "Status"_L1)));
    writer.field(u"container"_s, json::text(object, "Id"_L1).left(10));
    writer.close();
    writer.close();
    return text;
}

QStringList entries(const Document &document, Weight weight)
{
    QStringList result;
    for (const QJsonObject &object : json::objects(document.json))
        result.append(entry(lighter(object, weight)));
    return result;
}

QString whole(const QStringList &entries, qsizetype missing)
{
    const QString attribute = missing > 0 ? u" missing=\"%1\""_s.arg(missing) : QString();
    if (entries.isEmpty())
        return declaration + "<docker_ps"_L1 + attribute + "/>"_L1;
    return declaration + "<docker_ps"_L1 + attribute + u'>' + entries.join(QString()) + "</docker_ps>"_L1;
}

QString headOf(QStringList entries, qsizetype bytes)
{
    const qsizetype all = entries.size();
    qsizetype used = bytesInside(whole({QString()}, all));
    qsizetype count = 0;
    while (count < all && used + bytesInside(entries.at(count)) <= bytes)
        used += bytesInside(entries.at(count++));
    return whole(entries.first(count), all - count);
}

} // namespace

// Of any size: the entries are not kept beside the whole.
QString ps(const Document &document)
{
    QString text;
    for (const QJsonObject &object : json::objects(document.json))
        text += entry(object);
    return text.isEmpty() ? whole({}, 0) : whole({text}, 0);
}

QString psWithin(const Document &document, qsizetype bytes)
{
    for (const Weight weight : {Weight::Full, Weight::Slim, Weight::Bare}) {
        const QString text = whole(entries(document, weight), 0);
        if (bytesInside(text) <= bytes)
            return text;
    }
    return headOf(entries(document, Weight::Bare), bytes);
}

} // namespace xsc::docker::xml
