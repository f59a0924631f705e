// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QVersionNumber>

#include <optional>

namespace xsc::simulator {

//! What happened to a container or an image, and when, in nanoseconds since 1970.
struct EngineEvent
{
    QString type;
    QString action;
    QString id;
    QString image;
    QMap<QString, QString> attributes;
    qint64 timeNano = 0;
};

//! The engine's JSON of it; below API 1.52, and on Podman, with the old fields at its top.
[[nodiscard]] QJsonObject eventJson(const EngineEvent &event, bool withLegacyFields);

//! What a client asked of /events by its filters.
class EventFilter
{
public:
    //! Nothing when \a text is no filter map, or has a key that is unknown and \a strict.
    [[nodiscard]] static std::optional<EventFilter> parse(const QByteArray &text, bool strict);
    [[nodiscard]] bool lets(const EngineEvent &event) const;

private:
    [[nodiscard]] bool letsAction(const QString &action) const;
    [[nodiscard]] bool letsLabels(const EngineEvent &event) const;

    QHash<QString, QStringList> m_wanted;
};

//! The last events, oldest first; Docker keeps 256 of them.
class EventJournal
{
public:
    void append(const EngineEvent &event);
    //! Events from \a sinceNano on.
    [[nodiscard]] QList<EngineEvent> from(qint64 sinceNano) const;

private:
    QList<EngineEvent> m_events;
};

//! "1795436122.740872696" as nanoseconds.
[[nodiscard]] std::optional<qint64> engineTime(const QString &text);

} // namespace xsc::simulator
