// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginejson.h"

#include "simulator/enginetext.h"

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

using docker::ContainerState;
using docker::Health;

namespace {

// From here on the list tells health, and inspect only tells addresses per network.
const QVersionNumber newShape{1, 52};

QJsonObject labelsJson(const EngineContainer &container)
{
    QJsonObject labels;
    for (const auto &[key, value] : container.labels.asKeyValueRange())
        labels.insert(key, value);
    return labels;
}

QJsonArray portsJson(const EngineContainer &container)
{
    QJsonArray ports;
    if (!container.isAlive())
        return ports;
    for (const docker::Port &port : container.ports) {
        QJsonObject entry{{u"PrivatePort"_s, port.privatePort}, {u"Type"_s, port.protocol}};
        if (!port.ip.isEmpty())
            entry.insert(u"IP"_s, port.ip);
        if (port.publicPort)
            entry.insert(u"PublicPort"_s, port.publicPort);
        ports.append(entry);
    }
    return ports;
}

QString addressOf(const EngineContainer &container)
{
    return u"172.17.0.%1"_s.arg(2 + container.seed() % 250);
}

QJsonObject networkJson(const EngineContainer &container)
{
    const bool up = container.isAlive();
    return {{u"NetworkID"_s, digestOf(u"bridge"_s).mid(7)},
            {u"EndpointID"_s, up ? digestOf(container.id).mid(7) : QString()},
            {u"Gateway"_s, up ? u"172.17.0.1"_s : QString()},
            {u"IPAddress"_s, up ? addressOf(container) : QString()},
            {u"IPPrefixLen"_s, up ? 16 : 0},
            {u"MacAddress"_s, QString()},
            {u"Aliases"_s, QJsonValue()}};
}

QString networkOf(const EngineContainer &container)
{
    const QString project = container.labels.value(u"com.docker.compose.project"_s);
    return project.isEmpty() ? u"bridge"_s : project + u"_default"_s;
}

QJsonObject stateJson(const EngineFlavour &flavour, const EngineContainer &container)
{
    const ContainerState state = container.state;
    QJsonObject json{{u"Status"_s, stateText(state)},
                     {u"Running"_s, container.isAlive()},
                     {u"Paused"_s, state == ContainerState::Paused},
                     {u"Restarting"_s, state == ContainerState::Restarting},
                     {u"OOMKilled"_s, false},
                     {u"Dead"_s, state == ContainerState::Dead},
                     {u"Pid"_s, container.pid},
                     {u"ExitCode"_s, container.exitCode},
                     {u"Error"_s, QString()},
                     {u"StartedAt"_s, timeText(container.started)},
                     {u"FinishedAt"_s, timeText(container.finished)}};
    const bool sendsEmpty = flavour.podman && !flavour.version.startsWith(u'5');
    if (container.hasHealthCheck || sendsEmpty)
        json.insert(
            u"Health"_s,
            QJsonObject{{u"Status"_s, container.hasHealthCheck ? healthText(container.health) : QString()},
                        {u"FailingStreak"_s, container.health == Health::Unhealthy ? 3 : 0},
                        {u"Log"_s, QJsonArray()}});
    return json;
}

QJsonObject configJson(const EngineFlavour &flavour, const EngineContainer &container)
{
    const QString path = u"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s;
    return {{u"Hostname"_s, container.id.left(12)},
            {u"Domainname"_s, QString()},
            {u"User"_s, QString()},
            {u"Tty"_s, false},
            {u"OpenStdin"_s, false},
            {u"Env"_s, flavour.windows ? QJsonArray() : QJsonArray{path}},
            {u"Cmd"_s, QJsonArray::fromStringList(commandWords(container.command))},
            {u"Image"_s, imageName(flavour, container.image)},
            {u"Volumes"_s, QJsonValue()},
            {u"WorkingDir"_s, QString()},
            {u"Entrypoint"_s, QJsonValue()},
            {u"Labels"_s, labelsJson(container)}};
}

QJsonObject boundPorts(const EngineContainer &container)
{
    QJsonObject bound;
    for (const docker::Port &port : container.ports) {
        const QString key = u"%1/%2"_s.arg(port.privatePort).arg(port.protocol);
        QJsonArray bindings = bound.value(key).toArray();
        if (port.publicPort)
            bindings.append(
                QJsonObject{{u"HostIp"_s, port.ip}, {u"HostPort"_s, QString::number(port.publicPort)}});
        bound.insert(key, bindings);
    }
    return bound;
}

QJsonObject networkSettings(const EngineContainer &container, const QVersionNumber &api)
{
    QJsonObject settings{{u"Networks"_s, QJsonObject{{networkOf(container), networkJson(container)}}},
                         {u"Ports"_s, container.isAlive() ? boundPorts(container) : QJsonObject()}};
    if (api < newShape)
        settings.insert(u"IPAddress"_s, container.isAlive() ? addressOf(container) : QString());
    return settings;
}

} // namespace

QString imageName(const EngineFlavour &flavour, const QString &image)
{
    const bool hasPath = image.contains(u'/');
    const bool hasRegistry = hasPath && image.section(u'/', 0, 0).contains(u'.');
    if (!flavour.podman || hasRegistry)
        return image;
    return (hasPath ? u"docker.io/"_s : u"docker.io/library/"_s) + image;
}

QJsonObject listEntry(const EngineFlavour &flavour, const EngineContainer &container,
                      const QVersionNumber &api)
{
    const QString state = flavour.podman && container.state == ContainerState::Restarting
                              ? u"running"_s
                              : stateText(container.state);
    const QJsonObject networks{{networkOf(container), networkJson(container)}};
    QJsonArray names;
    if (!container.name.isEmpty())
        names.append(u"/"_s + container.name);
    QJsonObject json{{u"Id"_s, container.id},
                     {u"Names"_s, names},
                     {u"Image"_s, imageName(flavour, container.image)},
                     {u"ImageID"_s, digestOf(container.image)},
                     {u"Command"_s, container.command},
                     {u"Created"_s, container.created.toSecsSinceEpoch()},
                     {u"Ports"_s, portsJson(container)},
                     {u"Labels"_s, labelsJson(container)},
                     {u"State"_s, state},
                     {u"Status"_s, statusText(container, QDateTime::currentDateTimeUtc(), !flavour.podman)},
                     {u"NetworkSettings"_s, QJsonObject{{u"Networks"_s, networks}}},
                     {u"Mounts"_s, QJsonArray()}};
    if (!flavour.podman)
        json.insert(u"HostConfig"_s, QJsonObject{{u"NetworkMode"_s, networkOf(container)}});
    if (!flavour.podman && api >= newShape)
        json.insert(u"Health"_s,
                    QJsonObject{{u"Status"_s, healthText(container.health)}, {u"FailingStreak"_s, 0}});
    return json;
}

QJsonObject inspectJson(const EngineFlavour &flavour, const EngineContainer &container,
                        const QVersionNumber &api)
{
    const QStringList words = commandWords(container.command);
    return {{u"Id"_s, container.id},
            {u"Created"_s, timeText(container.created)},
            {u"Path"_s, words.value(0)},
            {u"Args"_s, QJsonArray::fromStringList(words.mid(1))},
            {u"State"_s, stateJson(flavour, container)},
            {u"Image"_s, digestOf(container.image)},
            {u"Name"_s, u"/"_s + container.name},
            {u"RestartCount"_s, 0},
            {u"Driver"_s, flavour.windows ? u"windowsfilter"_s : u"overlay2"_s},
            {u"Platform"_s, flavour.windows ? u"windows"_s : u"linux"_s},
            {u"MountLabel"_s, QString()},
            {u"ExecIDs"_s, QJsonValue()},
            {u"HostConfig"_s, QJsonObject{{u"NetworkMode"_s, networkOf(container)},
                                          {u"RestartPolicy"_s, QJsonObject{{u"Name"_s, u"unless-stopped"_s},
                                                                           {u"MaximumRetryCount"_s, 0}}},
                                          {u"AutoRemove"_s, false},
                                          {u"Privileged"_s, false},
                                          {u"PortBindings"_s, boundPorts(container)}}},
            {u"Mounts"_s, QJsonArray()},
            {u"Config"_s, configJson(flavour, container)},
            {u"NetworkSettings"_s, networkSettings(container, api)}};
}

} // namespace xsc::simulator
