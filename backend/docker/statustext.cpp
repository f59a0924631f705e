// SPDX-License-Identifier: BSD-2-Clause
#include "docker/statustext.h"

#include <QHash>
#include <QRegularExpression>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

ContainerState stateNamed(const QString &name)
{
    static const QHash<QString, ContainerState> states{
        {u"created"_s, ContainerState::Created},
        {u"configured"_s, ContainerState::Created},
        {u"initialized"_s, ContainerState::Created},
        {u"running"_s, ContainerState::Running},
        {u"stopping"_s, ContainerState::Running},
        {u"paused"_s, ContainerState::Paused},
        {u"restarting"_s, ContainerState::Restarting},
        {u"exited"_s, ContainerState::Exited},
        {u"stopped"_s, ContainerState::Exited},
        {u"removing"_s, ContainerState::Removing},
        {u"dead"_s, ContainerState::Dead},
    };
    return states.value(name.toLower(), ContainerState::Unknown);
}

ContainerState stateInStatus(const QString &status)
{
    if (status.startsWith("Up"_L1))
        return status.endsWith("(Paused)"_L1) ? ContainerState::Paused : ContainerState::Running;
    if (status.startsWith("Removal"_L1))
        return ContainerState::Removing;
    return stateNamed(status.section(u' ', 0, 0));
}

static QRegularExpressionMatch exited(const QString &status)
{
    static const QRegularExpression pattern(u"^Exited \\((-?\\d{1,9})\\)"_s);
    return pattern.match(status);
}

std::optional<int> exitCodeInStatus(const QString &status)
{
    const auto match = exited(status);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

Health healthInStatus(const QString &status)
{
    if (status.contains("(healthy)"_L1))
        return Health::Healthy;
    if (status.contains("(unhealthy)"_L1))
        return Health::Unhealthy;
    return status.contains("(health: starting)"_L1) ? Health::Starting : Health::None;
}

Health healthNamed(const QString &name)
{
    if (name == "healthy"_L1)
        return Health::Healthy;
    if (name == "unhealthy"_L1)
        return Health::Unhealthy;
    return name == "starting"_L1 ? Health::Starting : Health::None;
}

QString shortStatus(const QString &status)
{
    if (status.startsWith("Up"_L1))
        return status.endsWith("(Paused)"_L1) ? u"Up (Paused)"_s : u"Up"_s;
    const auto match = exited(status);
    return match.hasMatch() ? match.captured(0) : status;
}

} // namespace xsc::docker
