// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/containerservice.h"

class QWidget;

//! The questions that really have to be asked.
namespace xsc::ui::questions {

//! "Stop 12 containers on 3 virtual machines?" with the verb on the button.
[[nodiscard]] bool interruptMany(QWidget *parent, service::Command command, int containers, int vms);

} // namespace xsc::ui::questions
