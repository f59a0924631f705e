// SPDX-License-Identifier: GPL-3.0-or-later
// The words of commandrules.h.
#include "ui/actions/commandrules.h"

#include <QCoreApplication>

namespace xsc::ui::rules {

using namespace Qt::Literals::StringLiterals;
using service::Command;

namespace {

struct CommandWordsTr
{
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};

} // namespace

QString verb(Command command)
{
    switch (command) {
    case Command::Start:
        return CommandWordsTr::tr("&Start");
    case Command::Stop:
        return CommandWordsTr::tr("S&top");
    case Command::Pause:
        return CommandWordsTr::tr("&Pause");
    case Command::Unpause:
        return CommandWordsTr::tr("R&esume");
    case Command::Restart:
        break;
    }
    return CommandWordsTr::tr("&Restart");
}

QString iconName(Command command)
{
    switch (command) {
    case Command::Start:
        return u"start"_s;
    case Command::Stop:
        return u"stop"_s;
    case Command::Pause:
        return u"pause"_s;
    case Command::Unpause:
        return u"resume"_s;
    case Command::Restart:
        break;
    }
    return u"restart"_s;
}

QString objectName(Command command) { return iconName(command) + "Action"_L1; }

QString whyNot(Command command)
{
    switch (command) {
    case Command::Start:
        return CommandWordsTr::tr("Select a stopped container to start it.");
    case Command::Stop:
        return CommandWordsTr::tr("Select a running container to stop it.");
    case Command::Pause:
        return CommandWordsTr::tr(
            "Select a running container to pause it. Windows containers cannot be paused.");
    case Command::Unpause:
        return CommandWordsTr::tr("Select a paused container to resume it.");
    case Command::Restart:
        break;
    }
    return CommandWordsTr::tr("Select a running container to restart it.");
}

QString failureSentence(Command command, const QString &container, const QString &vm)
{
    switch (command) {
    case Command::Start:
        return CommandWordsTr::tr("The container “%1” on the virtual machine “%2” could not be started.")
            .arg(container, vm);
    case Command::Stop:
        return CommandWordsTr::tr("The container “%1” on the virtual machine “%2” could not be stopped.")
            .arg(container, vm);
    case Command::Pause:
        return CommandWordsTr::tr("The container “%1” on the virtual machine “%2” could not be paused.")
            .arg(container, vm);
    case Command::Unpause:
        return CommandWordsTr::tr("The container “%1” on the virtual machine “%2” could not be resumed.")
            .arg(container, vm);
    case Command::Restart:
        break;
    }
    return CommandWordsTr::tr("The container “%1” on the virtual machine “%2” could not be restarted.")
        .arg(container, vm);
}

QString failureSentence(Command command, int containers)
{
    switch (command) {
    case Command::Start:
        return CommandWordsTr::tr("%n container(s) could not be started.", nullptr, containers);
    case Command::Stop:
        return CommandWordsTr::tr("%n container(s) could not be stopped.", nullptr, containers);
    case Command::Pause:
        return CommandWordsTr::tr("%n container(s) could not be paused.", nullptr, containers);
    case Command::Unpause:
        return CommandWordsTr::tr("%n container(s) could not be resumed.", nullptr, containers);
    case Command::Restart:
        break;
    }
    return CommandWordsTr::tr("%n container(s) could not be restarted.", nullptr, containers);
}

} // namespace xsc::ui::rules
