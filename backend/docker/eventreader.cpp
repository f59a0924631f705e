// SPDX-License-Identifier: BSD-2-Clause
#include "docker/eventreader.h"

#include "docker/jsonread.h"
#include "docker/tr.h"

#include <QJsonDocument>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

static QString firstOf(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

static qint64 timeNano(const QJsonObject &object)
{
    constexpr qint64 perSecond = 1'000'000'000;
    const qint64 exact = json::integer(object, "timeNano"_L1);
    const qint64 seconds = json::integer(object, "time"_L1);
    const bool fits = seconds > 0 && seconds < std::numeric_limits<qint64>::max() / perSecond;
    return exact != 0 || !fits ? exact : seconds * perSecond;
}

static void splitAction(Event &event, const QString &words)
{
    event.action = words.section(u':', 0, 0).trimmed();
    const QString rest = words.section(u':', 1).trimmed();
    if (!rest.isEmpty() && !event.attributes.contains(event.action))
        event.attributes.insert(event.action, rest);
    if (event.type == "container"_L1 && event.action == "remove"_L1)
        event.action = u"destroy"_s;
}

Result<Event> readEvent(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::Protocol, Tr::tr("The engine's events are not JSON."), error.errorString());
    const QJsonObject actor = json::object(object, "Actor"_L1);
    Event event;
    event.type = firstOf(json::text(object, "Type"_L1), u"container"_s);
    event.id = firstOf(json::text(actor, "ID"_L1), json::text(object, "id"_L1));
    event.attributes = json::textMap(actor.value("Attributes"_L1));
    if (const QString image = json::text(object, "from"_L1);
        !image.isEmpty() && !event.attributes.contains(u"image"_s))
        event.attributes.insert(u"image"_s, image);
    event.timeNano = timeNano(object);
    splitAction(event, firstOf(json::text(object, "Action"_L1), json::text(object, "status"_L1)));
    return event;
}

} // namespace xsc::docker
