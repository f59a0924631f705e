// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/watchstate.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 coarseness = 600; // seconds
constexpr qsizetype longestText = 1000;

QString utc(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

QDateTime coarse(const QDateTime &time)
{
    const qint64 seconds = time.toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch(seconds - seconds % coarseness, Qt::UTC);
}

QJsonObject failureObject(const Error &error)
{
    const QString code = error.code.value(0);
    return {{u"code"_s, code.isEmpty() ? errorKindName(error.kind) : code},
            {u"text"_s, error.message.left(longestText)}};
}

QJsonObject engineObject(const docker::EngineVersion &engine)
{
    const bool podman = engine.kind == docker::EngineKind::Podman;
    return {{u"kind"_s, podman ? u"podman"_s : u"docker"_s},
            {u"version"_s, engine.version},
            {u"api"_s, engine.api.toString()}};
}

} // namespace

QString WatchState::toJson() const
{
    QJsonObject object{{u"connected"_s, !failure}, {u"since"_s, utc(since)}};
    if (lastContact.isValid())
        object.insert(u"lastContact"_s, utc(coarse(lastContact)));
    if (failure)
        object.insert(u"error"_s, failureObject(*failure));
    if (!engine.version.isEmpty())
        object.insert(u"engine"_s, engineObject(engine));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace xsc::monitor
