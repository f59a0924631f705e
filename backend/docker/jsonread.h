// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

//! Fields of an engine's answer: each may be absent, null or of another type than expected, and then reads
//! as empty.
namespace xsc::docker::json {

[[nodiscard]] QString text(const QJsonObject &object, QLatin1StringView key);
[[nodiscard]] qint64 integer(const QJsonObject &object, QLatin1StringView key);
[[nodiscard]] QJsonObject object(const QJsonObject &object, QLatin1StringView key);
[[nodiscard]] QList<QJsonObject> objects(const QJsonValue &list);
[[nodiscard]] QStringList texts(const QJsonValue &list);
[[nodiscard]] QMap<QString, QString> textMap(const QJsonValue &map);

//! A single value in the original's words: True, False, None, integers exact, floats with twelve significant
//! digits. Empty for lists and objects.
[[nodiscard]] QString scalar(const QJsonValue &value);

} // namespace xsc::docker::json
