// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/commandrules.h"

namespace xsc::ui::rules {

using service::Command;
using State = docker::ContainerState;

const QList<Command> &allCommands()
{
    static const QList<Command> s_commands{Command::Start, Command::Stop, Command::Pause, Command::Unpause,
                                           Command::Restart};
    return s_commands;
}

bool isAllowed(Command command, State state, bool windowsVm)
{
    const bool isUp = state == State::Running || state == State::Restarting;
    switch (command) {
    case Command::Start:
        return !isUp && state != State::Paused && state != State::Removing;
    case Command::Stop:
    case Command::Restart:
        return isUp;
    case Command::Pause:
        return state == State::Running && !windowsVm;
    case Command::Unpause:
        break;
    }
    return state == State::Paused;
}

bool isReached(Command command, State state)
{
    switch (command) {
    case Command::Stop:
        return state != State::Running && state != State::Restarting && state != State::Paused;
    case Command::Pause:
        return state == State::Paused;
    case Command::Start:
    case Command::Unpause:
    case Command::Restart:
        break;
    }
    return state == State::Running;
}

bool mayRemove(Command command) { return command == Command::Stop; }

bool interrupts(Command command)
{
    return command == Command::Stop || command == Command::Pause || command == Command::Restart;
}

} // namespace xsc::ui::rules
