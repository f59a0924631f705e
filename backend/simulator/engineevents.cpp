// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/engineevents.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

constexpr qsizetype journalLength = 256;
constexpr qint64 nanosPerSecond = 1'000'000'000;

// Both spellings are in use: {"type":["container"]} and, from old clients, {"type":{"container":true}}.
QStringList filterValues(const QJsonValue &value)
{
    if (value.isObject())
        return value.toObject().keys();
    QStringList values;
    for (const QJsonValue &item : value.toArray())
        values.append(item.toString());
    return values;
}

bool isKnownFilter(const QString &key)
{
    static const QStringList known{u"type"_s,  u"event"_s,  u"container"_s, u"image"_s,
                                   u"label"_s, u"volume"_s, u"network"_s,   u"scope"_s};
    return known.contains(key);
}

} // namespace

QJsonObject eventJson(const EngineEvent &event, bool withLegacyFields)
{
    QJsonObject attributes;
    for (const auto &[key, value] : event.attributes.asKeyValueRange())
        attributes.insert(key, value);
    QJsonObject json{{u"Type"_s, event.type},
                     {u"Action"_s, event.action},
                     {u"Actor"_s, QJsonObject{{u"ID"_s, event.id}, {u"Attributes"_s, attributes}}},
                     {u"scope"_s, u"local"_s},
                     {u"time"_s, event.timeNano / nanosPerSecond},
                     {u"timeNano"_s, event.timeNano}};
    if (withLegacyFields) {
        json.insert(u"status"_s, event.action);
        json.insert(u"id"_s, event.id);
        json.insert(u"from"_s, event.image);
    }
    return json;
}

std::optional<EventFilter> EventFilter::parse(const QByteArray &text, bool strict)
{
    EventFilter filter;
    if (text.isEmpty())
        return filter;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return {};
    const QJsonObject map = document.object();
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (strict && !isKnownFilter(it.key()))
            return {};
        filter.m_wanted.insert(it.key(), filterValues(it.value()));
    }
    return filter;
}

bool EventFilter::lets(const EngineEvent &event) const
{
    const auto wants = [this](const QString &key, const QStringList &any) {
        const QStringList wanted = m_wanted.value(key);
        return wanted.isEmpty() || std::ranges::any_of(any, [&](const QString &one) {
                   return !one.isEmpty() && wanted.contains(one);
               });
    };
    return wants(u"type"_s, {event.type}) && wants(u"image"_s, {event.image}) &&
           wants(u"container"_s, {event.id, event.attributes.value(u"name"_s)}) && letsAction(event.action) &&
           letsLabels(event);
}

bool EventFilter::letsAction(const QString &action) const
{
    const QStringList wanted = m_wanted.value(u"event"_s);
    return wanted.isEmpty() || wanted.contains(action) || wanted.contains(action.section(u':', 0, 0));
}

bool EventFilter::letsLabels(const EngineEvent &event) const
{
    const QStringList wanted = m_wanted.value(u"label"_s);
    return std::ranges::all_of(wanted, [&](const QString &label) {
        const QString key = label.section(u'=', 0, 0);
        return event.attributes.contains(key) &&
               (!label.contains(u'=') || event.attributes.value(key) == label.section(u'=', 1));
    });
}

void EventJournal::append(const EngineEvent &event)
{
    m_events.append(event);
    if (m_events.size() > journalLength)
        m_events.removeFirst();
}

QList<EngineEvent> EventJournal::from(qint64 sinceNano) const
{
    const auto first =
        std::ranges::find_if(m_events, [&](const EngineEvent &event) { return event.timeNano >= sinceNano; });
    return m_events.mid(std::distance(m_events.begin(), first));
}

std::optional<qint64> engineTime(const QString &text)
{
    bool good = false;
    const qint64 seconds = text.section(u'.', 0, 0).toLongLong(&good);
    // Later seconds have no nanoseconds in 64 bits.
    constexpr qint64 latest = std::numeric_limits<qint64>::max() / nanosPerSecond - 1;
    if (!good || seconds < 0 || seconds > latest)
        return {};
    const QString fraction = text.section(u'.', 1).left(9);
    if (fraction.isEmpty())
        return seconds * nanosPerSecond;
    const qint64 nanos = fraction.leftJustified(9, u'0').toLongLong(&good);
    if (!good)
        return {};
    return seconds * nanosPerSecond + nanos;
}

} // namespace xsc::simulator
