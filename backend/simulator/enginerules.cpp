// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginerules.h"

#include "simulator/enginetext.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

using docker::ContainerState;

namespace {

using Answer = std::optional<EngineRefusal>;

const QString improper = u"container state improper"_s;

EngineRefusal podmanRefusal(int status, const QString &words)
{
    return {status, words + u": "_s + improper, improper};
}

EngineRefusal notModified() { return {304, {}, {}}; }

// 304 also stands for what is so already.
Answer podmanRule(const EngineFlavour &flavour, EngineAction action, const EngineContainer &container)
{
    const bool paused = container.state == ContainerState::Paused;
    const QString state = stateText(container.state);
    switch (action) {
    case EngineAction::Start:
        if (paused)
            return podmanRefusal(
                500, u"container %1 must be in Created or Stopped state to be started"_s.arg(container.id));
        return container.isAlive() ? Answer(notModified()) : Answer();
    case EngineAction::Stop:
        if (paused)
            return podmanRefusal(
                500,
                u"can only stop created or running containers. %1 is in state paused"_s.arg(container.id));
        return container.isAlive() ? Answer() : Answer(notModified());
    case EngineAction::Restart:
        return paused ? Answer(podmanRefusal(500, u"unable to restart a container in a paused state"_s))
                      : Answer();
    case EngineAction::Pause:
        if (paused)
            return podmanRefusal(500, u"\"%1\" is already paused"_s.arg(container.id));
        return container.isAlive() ? Answer()
                                   : podmanRefusal(500, u"\"%1\" is not running, can't pause"_s.arg(state));
    case EngineAction::Unpause:
        return paused ? Answer()
                      : podmanRefusal(500, u"\"%1\" is not paused, can't unpause"_s.arg(container.id));
    case EngineAction::Kill:
        if (container.isAlive())
            return {};
        return podmanRefusal(
            isPodmanFrom(flavour, 5, 0) ? 409 : 500,
            u"can only kill running containers. %1 is in state %2"_s.arg(container.id, state));
    case EngineAction::Remove:
        if (!container.isAlive())
            return {};
        return podmanRefusal(500,
                             u"cannot remove container %1 as it is %2 - running or paused containers cannot "
                             "be removed without force"_s.arg(container.id, state));
    case EngineAction::ForceRemove:
        break;
    }
    return {};
}

EngineRefusal dockerRefusal(int status, const QString &words) { return {status, words, {}}; }

Answer dockerPauseRule(const EngineFlavour &flavour, const EngineContainer &container)
{
    if (flavour.windows)
        return dockerRefusal(flavour.api > QVersionNumber(1, 41) ? 501 : 500,
                             u"cannot pause Windows Server Containers"_s);
    if (container.state == ContainerState::Paused)
        return dockerRefusal(409, u"Container %1 is already paused"_s.arg(container.id));
    if (container.state == ContainerState::Restarting)
        return dockerRefusal(
            409, u"Container %1 is restarting, wait until the container is running"_s.arg(container.id));
    return container.isAlive() ? Answer() : Answer(notRunning(flavour, container));
}

Answer dockerRule(const EngineFlavour &flavour, EngineAction action, const EngineContainer &container)
{
    const bool paused = container.state == ContainerState::Paused;
    switch (action) {
    case EngineAction::Start:
        if (paused)
            return dockerRefusal(409, u"cannot start a paused container, try unpause instead"_s);
        return container.isAlive() ? Answer(notModified()) : Answer();
    case EngineAction::Stop:
        return container.isAlive() ? Answer() : Answer(notModified());
    case EngineAction::Pause:
        return dockerPauseRule(flavour, container);
    case EngineAction::Unpause:
        return paused ? Answer() : dockerRefusal(500, u"Container %1 is not paused"_s.arg(container.id));
    case EngineAction::Kill:
        if (container.isAlive())
            return {};
        return dockerRefusal(409, u"Cannot kill container: %1: %2"_s.arg(
                                      container.name, notRunning(flavour, container).message));
    case EngineAction::Remove:
        if (!container.isAlive())
            return {};
        return dockerRefusal(409,
                             u"You cannot remove a %1 container %2. Stop the container before attempting "
                             "removal or force remove"_s.arg(stateText(container.state), container.id));
    case EngineAction::Restart:
    case EngineAction::ForceRemove:
        break;
    }
    return {};
}

bool isName(const QString &text)
{
    static const QRegularExpression rule(u"^/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$"_s);
    return rule.match(text).hasMatch();
}

Answer podmanRenameRule(const EngineFlavour &flavour, const QString &newName, const QString &ownerId)
{
    if (!isName(newName))
        return EngineRefusal{500, u"names must match [a-zA-Z0-9][a-zA-Z0-9_.-]*: invalid argument"_s,
                             u"invalid argument"_s};
    if (ownerId.isEmpty())
        return {};
    if (isPodmanFrom(flavour, 5, 8))
        return EngineRefusal{500, u"renaming container: UNIQUE constraint failed: ContainerConfig.Name"_s,
                             u"UNIQUE constraint failed: ContainerConfig.Name"_s};
    return EngineRefusal{409, u"name \"%1\" is in use: container already exists"_s.arg(newName),
                         u"container already exists"_s};
}

} // namespace

std::optional<EngineRefusal> refusal(const EngineFlavour &flavour, EngineAction action,
                                     const EngineContainer &container)
{
    return flavour.podman ? podmanRule(flavour, action, container) : dockerRule(flavour, action, container);
}

std::optional<EngineRefusal> renameRefusal(const EngineFlavour &flavour, const EngineContainer &container,
                                           const QString &newName, const QString &ownerId)
{
    const bool same = newName == container.name;
    if (flavour.podman)
        return same ? Answer() : podmanRenameRule(flavour, newName, ownerId);
    if (same)
        return dockerRefusal(400, u"Renaming a container with the same name as its current name"_s);
    if (!isName(newName))
        return dockerRefusal(400, u"Error when allocating new name: Invalid container name (%1), only "
                                  "[a-zA-Z0-9][a-zA-Z0-9_.-] are allowed"_s.arg(newName));
    if (ownerId.isEmpty())
        return {};
    return dockerRefusal(
        409,
        u"Error when allocating new name: Conflict. The container name \"/%1\" is already in use by "
        "container \"%2\". You have to remove (or rename) that container to be able to reuse that name."_s
            .arg(newName, ownerId));
}

EngineRefusal notFound(const EngineFlavour &flavour, const QString &name)
{
    if (!flavour.podman)
        return {404, u"No such container: "_s + name, {}};
    return {404, u"no container with name or ID \"%1\" found: no such container"_s.arg(name),
            u"no such container"_s};
}

EngineRefusal ambiguous(const EngineFlavour &flavour, const QString &prefix)
{
    if (flavour.podman)
        return {500, u"more than one result for container ID %1: container already exists"_s.arg(prefix),
                u"container already exists"_s};
    return {flavour.api > QVersionNumber(1, 43) ? 400 : 500,
            u"Multiple IDs found with provided prefix: "_s + prefix,
            {}};
}

EngineRefusal notRunning(const EngineFlavour &flavour, const EngineContainer &container)
{
    const QString words = flavour.api >= QVersionNumber(1, 44) ? u"container %1 is not running"_s
                                                               : u"Container %1 is not running"_s;
    return {409, words.arg(container.id), {}};
}

std::optional<int> signalNumber(const QString &text)
{
    static const QHash<QString, int> names{{u"HUP"_s, 1},   {u"INT"_s, 2},   {u"QUIT"_s, 3},  {u"KILL"_s, 9},
                                           {u"USR1"_s, 10}, {u"USR2"_s, 12}, {u"TERM"_s, 15}, {u"CONT"_s, 18},
                                           {u"STOP"_s, 19}, {u"WINCH"_s, 28}};
    bool good = false;
    const int number = text.toInt(&good);
    if (good)
        return number > 0 && number < 65 ? std::optional(number) : std::nullopt;
    const auto it = names.find(text.startsWith("SIG"_L1) ? text.mid(3) : text);
    return it == names.end() ? std::nullopt : std::optional(*it);
}

bool isPodmanFrom(const EngineFlavour &flavour, int major, int minor)
{
    return flavour.podman && QVersionNumber::fromString(flavour.version) >= QVersionNumber(major, minor);
}

} // namespace xsc::simulator
