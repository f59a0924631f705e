// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/statewords.h"

#include <QCoreApplication>

namespace xsc::ui::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StateWordsTr
{
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

QString healthText(docker::Health health)
{
    switch (health) {
    case docker::Health::Starting:
        return StateWordsTr::tr("Running, health check starting");
    case docker::Health::Healthy:
        return StateWordsTr::tr("Running, healthy");
    case docker::Health::Unhealthy:
        return StateWordsTr::tr("Running, unhealthy");
    case docker::Health::None:
        break;
    }
    return StateWordsTr::tr("Running");
}

QString stateWord(NodeState state)
{
    switch (state) {
    case NodeState::Running:
        return u"running"_s;
    case NodeState::Paused:
    case NodeState::Suspended:
        return u"paused"_s;
    case NodeState::Stopped:
    case NodeState::Created:
        return u"stopped"_s;
    case NodeState::Restarting:
    case NodeState::Removing:
    case NodeState::Connecting:
        return u"busy"_s;
    case NodeState::Dead:
    case NodeState::Lost:
    case NodeState::Failed:
        return u"failed"_s;
    default:
        return u"unknown"_s;
    }
}

} // namespace

NodeState stateOf(docker::ContainerState state)
{
    switch (state) {
    case docker::ContainerState::Created:
        return NodeState::Created;
    case docker::ContainerState::Running:
        return NodeState::Running;
    case docker::ContainerState::Paused:
        return NodeState::Paused;
    case docker::ContainerState::Restarting:
        return NodeState::Restarting;
    case docker::ContainerState::Exited:
        return NodeState::Stopped;
    case docker::ContainerState::Removing:
        return NodeState::Removing;
    case docker::ContainerState::Dead:
        return NodeState::Dead;
    case docker::ContainerState::Unknown:
        break;
    }
    return NodeState::Unknown;
}

NodeState stateOf(xapi::PowerState state)
{
    switch (state) {
    case xapi::PowerState::Halted:
        return NodeState::Stopped;
    case xapi::PowerState::Paused:
        return NodeState::Paused;
    case xapi::PowerState::Running:
        return NodeState::Running;
    case xapi::PowerState::Suspended:
        return NodeState::Suspended;
    case xapi::PowerState::Unknown:
        break;
    }
    return NodeState::Unknown;
}

QString stateText(NodeState state)
{
    switch (state) {
    case NodeState::None:
        return {};
    case NodeState::Running:
        return StateWordsTr::tr("Running");
    case NodeState::Paused:
        return StateWordsTr::tr("Paused");
    case NodeState::Stopped:
        return StateWordsTr::tr("Stopped");
    case NodeState::Suspended:
        return StateWordsTr::tr("Suspended");
    case NodeState::Created:
        return StateWordsTr::tr("Created");
    case NodeState::Restarting:
        return StateWordsTr::tr("Restarting");
    case NodeState::Removing:
        return StateWordsTr::tr("Being removed");
    case NodeState::Dead:
        return StateWordsTr::tr("Dead");
    case NodeState::Disabled:
        return StateWordsTr::tr("In maintenance");
    case NodeState::Connecting:
        return StateWordsTr::tr("Connecting…");
    case NodeState::Lost:
        return StateWordsTr::tr("Connection lost");
    case NodeState::Failed:
        return StateWordsTr::tr("Not connected");
    case NodeState::Unknown:
        break;
    }
    return StateWordsTr::tr("Unknown");
}

QString containerState(const docker::Container &container)
{
    if (container.state == docker::ContainerState::Running) {
        return healthText(container.health);
    }
    if (container.state == docker::ContainerState::Exited && container.exitCode) {
        //: State of a container with its exit code, e.g. "Exited (137)"
        return StateWordsTr::tr("Exited (%1)").arg(*container.exitCode);
    }
    return stateText(stateOf(container.state));
}

QString nameOr(const QString &name, const QString &uuid) { return name.trimmed().isEmpty() ? uuid : name; }

QString busyText(const Work &work)
{
    if (const auto *management = std::get_if<Management>(&work)) {
        return *management == Management::Enable ? StateWordsTr::tr("Enabling management…")
                                                 : StateWordsTr::tr("Disabling management…");
    }
    switch (std::get<service::Command>(work)) {
    case service::Command::Start:
        return StateWordsTr::tr("Starting…");
    case service::Command::Stop:
        return StateWordsTr::tr("Stopping…");
    case service::Command::Pause:
        return StateWordsTr::tr("Pausing…");
    case service::Command::Unpause:
        return StateWordsTr::tr("Resuming…");
    case service::Command::Restart:
        break;
    }
    return StateWordsTr::tr("Restarting…");
}

QString age(const QDateTime &then, const QDateTime &now)
{
    const qint64 minutes = then.secsTo(now) / 60;
    if (minutes < 1) {
        return StateWordsTr::tr("less than a minute ago");
    }
    if (minutes < 120) {
        return StateWordsTr::tr("%n minute(s) ago", nullptr, int(minutes));
    }
    if (minutes < 48 * 60) {
        return StateWordsTr::tr("%n hour(s) ago", nullptr, int(minutes / 60));
    }
    return StateWordsTr::tr("%n day(s) ago", nullptr, int(minutes / (24 * 60)));
}

QString iconName(Node::Kind kind, NodeState state)
{
    switch (kind) {
    case Node::Kind::Pool:
        return state == NodeState::None ? u"pool"_s : u"pool-"_s + stateWord(state);
    case Node::Kind::Host:
        return state == NodeState::Disabled ? u"host-disabled"_s : u"host"_s;
    case Node::Kind::Vm:
        return u"vm-"_s + stateWord(state);
    case Node::Kind::Container:
        return u"container-"_s + stateWord(state);
    case Node::Kind::Root:
        break;
    }
    return u"xscontainer"_s;
}

} // namespace xsc::ui::words
