// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginetext.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

using docker::ContainerState;
using docker::Health;

QString shortTime(qint64 seconds)
{
    if (seconds < 1)
        return u"Less than a second"_s;
    if (seconds == 1)
        return u"1 second"_s;
    return u"%1 seconds"_s.arg(seconds);
}

QString longTime(qint64 hours)
{
    if (hours < 48)
        return u"%1 hours"_s.arg(hours);
    const qint64 days = hours / 24;
    if (days < 14)
        return u"%1 days"_s.arg(days);
    if (days < 60)
        return u"%1 weeks"_s.arg(days / 7);
    if (days < 730)
        return u"%1 months"_s.arg(days / 30);
    return u"%1 years"_s.arg(days / 365);
}

QString healthSuffix(Health health)
{
    switch (health) {
    case Health::None:
        return {};
    case Health::Starting:
        return u" (health: starting)"_s;
    case Health::Healthy:
        return u" (healthy)"_s;
    case Health::Unhealthy:
        return u" (unhealthy)"_s;
    }
    return {};
}

} // namespace

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return shortTime(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes == 1)
        return u"About a minute"_s;
    if (minutes < 60)
        return u"%1 minutes"_s.arg(minutes);
    const qint64 hours = (seconds + 1800) / 3600;
    return hours == 1 ? u"About an hour"_s : longTime(hours);
}

QString statusText(const EngineContainer &container, const QDateTime &now, bool withHealth)
{
    const QString up = durationText(container.started.secsTo(now));
    const QString over = durationText(container.finished.secsTo(now));
    switch (container.state) {
    case ContainerState::Created:
        return u"Created"_s;
    case ContainerState::Running:
        return u"Up "_s + up + (withHealth ? healthSuffix(container.health) : QString());
    case ContainerState::Paused:
        return u"Up %1 (Paused)"_s.arg(up);
    case ContainerState::Restarting:
        return u"Restarting (%1) %2 ago"_s.arg(container.exitCode).arg(over);
    case ContainerState::Exited:
        return u"Exited (%1) %2 ago"_s.arg(container.exitCode).arg(over);
    case ContainerState::Removing:
        return u"Removal In Progress"_s;
    case ContainerState::Dead:
        return u"Dead"_s;
    case ContainerState::Unknown:
        break;
    }
    return {};
}

QString stateText(ContainerState state)
{
    switch (state) {
    case ContainerState::Created:
        return u"created"_s;
    case ContainerState::Running:
        return u"running"_s;
    case ContainerState::Paused:
        return u"paused"_s;
    case ContainerState::Restarting:
        return u"restarting"_s;
    case ContainerState::Exited:
        return u"exited"_s;
    case ContainerState::Removing:
        return u"removing"_s;
    case ContainerState::Dead:
        return u"dead"_s;
    case ContainerState::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString healthText(Health health)
{
    switch (health) {
    case Health::Starting:
        return u"starting"_s;
    case Health::Healthy:
        return u"healthy"_s;
    case Health::Unhealthy:
        return u"unhealthy"_s;
    case Health::None:
        break;
    }
    return u"none"_s;
}

QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return u"0001-01-01T00:00:00Z"_s;
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"000000Z"_s;
}

QString newContainerId()
{
    std::array<quint32, 8> words;
    QRandomGenerator::global()->generate(words.begin(), words.end());
    const QByteArrayView bytes(reinterpret_cast<const char *>(words.data()), sizeof(words));
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

QString digestOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return u"sha256:"_s + QString::fromLatin1(hash.toHex());
}

QStringList commandWords(const QString &command)
{
    QString quoted = command;
    return QProcess::splitCommand(quoted.replace(u'\'', u'"'));
}

} // namespace xsc::simulator
