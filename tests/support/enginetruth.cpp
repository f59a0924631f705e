// SPDX-License-Identifier: BSD-2-Clause
#include "enginetruth.h"

#include "docker/xml.h"
#include "xapi/keys.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

QString line(const QString &name, docker::ContainerState state)
{
    return name + u':' + QString::number(static_cast<int>(state));
}

QString joined(QStringList lines)
{
    std::sort(lines.begin(), lines.end());
    return lines.join(u' ');
}

int countIn(const QString &dockerInfo, const QString &name)
{
    return dockerInfo.section(u"<%1>"_s.arg(name), 1).section(u'<', 0, 0).toInt();
}

bool areCountsOf(const QString &dockerInfo, const simulator::EngineSimulator &engine)
{
    using State = docker::ContainerState;
    const QStringList names = engine.names();
    const auto has = [&](const QString &count, const QList<State> &states) {
        const auto isOne = [&](const QString &name) { return states.contains(engine.state(name)); };
        return countIn(dockerInfo, count) == std::count_if(names.begin(), names.end(), isOne);
    };
    return countIn(dockerInfo, u"Containers"_s) == names.size() &&
           has(u"ContainersRunning"_s, {State::Running, State::Restarting}) &&
           has(u"ContainersPaused"_s, {State::Paused});
}

} // namespace

QString containersIn(const QString &dockerPs)
{
    const auto listing = docker::xml::readPs(dockerPs);
    if (!listing)
        return u"unreadable"_s;
    QStringList lines;
    for (const docker::Container &container : listing->containers)
        lines.append(line(container.name, container.state));
    return joined(lines);
}

QString containersOf(const simulator::EngineSimulator &engine)
{
    QStringList lines;
    for (const QString &name : engine.names())
        lines.append(line(name, engine.state(name)));
    return joined(lines);
}

bool isTrueOf(const xapi::StringMap &otherConfig, const simulator::EngineSimulator &engine)
{
    const auto state = QJsonDocument::fromJson(otherConfig.value(keys::state).toUtf8()).object();
    return state[u"connected"_s].toBool() &&
           containersIn(otherConfig.value(keys::dockerPs)) == containersOf(engine) &&
           areCountsOf(otherConfig.value(keys::dockerInfo), engine);
}

} // namespace xsc::test
