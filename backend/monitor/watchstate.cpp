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

QString codeOf(const Error &error)
{
    const QString code = error.code.value(0);
    return code.isEmpty() ? errorKindName(error.kind) : code;
}

QJsonObject failureObject(const Error &error)
{
    return {{u"code"_s, codeOf(error)}, {u"text"_s, error.message.left(longestText)}};
}

QString kindName(const docker::EngineVersion &engine)
{
    return engine.kind == docker::EngineKind::Podman ? u"podman"_s : u"docker"_s;
}

QJsonObject engineObject(const docker::EngineVersion &engine)
{
    return {{u"kind"_s, kindName(engine)}, {u"version"_s, engine.version}, {u"api"_s, engine.api.toString()}};
}

} // namespace

QString WatchState::toJson() const
{
    QJsonObject object{{u"connected"_s, !failure}, {u"since"_s, utc(since)}};
    if (lastContact.isValid())
        object.insert(u"lastContact"_s, utc(failure ? lastContact : coarse(lastContact)));
    if (failure)
        object.insert(u"error"_s, failureObject(*failure));
    else if (lastFailure)
        object.insert(u"lastError"_s, failureObject(*lastFailure));
    if (!engine.version.isEmpty())
        object.insert(u"engine"_s, engineObject(engine));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

VmReport WatchState::report(const QString &vmUuid, const QString &vmName) const
{
    VmReport report{.uuid = vmUuid,
                    .name = vmName,
                    .phase = lastContact.isValid() ? WatchPhase::Connected : WatchPhase::Connecting,
                    .since = since,
                    .lastContact = lastContact,
                    .engine = engine.version.isEmpty() ? QString() : kindName(engine) + u' ' + engine.version,
                    .code = {},
                    .failure = {}};
    if (failure) {
        report.phase = WatchPhase::Failing;
        report.code = codeOf(*failure);
        report.failure = failure->message.left(longestText);
    }
    return report;
}

} // namespace xsc::monitor
