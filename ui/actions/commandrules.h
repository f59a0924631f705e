// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/containerservice.h"

#include <QList>

//! Which command fits which container, and the words of each command.
namespace xsc::ui::rules {

//! In the order of menus and tool bars.
[[nodiscard]] const QList<service::Command> &allCommands();

//! \a windowsVm: engines on Windows cannot pause.
[[nodiscard]] bool isAllowed(service::Command command, docker::ContainerState state, bool windowsVm);
//! The container has arrived where the command leads.
[[nodiscard]] bool isReached(service::Command command, docker::ContainerState state);
//! A container that was started with --rm is gone after it.
[[nodiscard]] bool mayRemove(service::Command command);
//! Takes work away from users of the container: worth a question when many are meant.
[[nodiscard]] bool interrupts(service::Command command);

[[nodiscard]] QString verb(service::Command command);       //!< with mnemonic: "S&top"
[[nodiscard]] QString objectName(service::Command command); //!< "stopAction"
[[nodiscard]] QString iconName(service::Command command);
[[nodiscard]] QString whyNot(service::Command command); //!< tool tip of a command that is off

//! "The container “web” on the virtual machine “shop1” could not be stopped."
[[nodiscard]] QString failureSentence(service::Command command, const QString &container, const QString &vm);
//! "%n container(s) could not be stopped."
[[nodiscard]] QString failureSentence(service::Command command, int containers);

} // namespace xsc::ui::rules
