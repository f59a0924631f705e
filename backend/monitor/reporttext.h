// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "monitor/monitorreport.h"

namespace xsc::monitor {

//! A report for people at a terminal: a line about the monitor and a table of the VMs, with how long each
//! is in its state. Whatever a guest has put into it moves no cursor.
[[nodiscard]] QString reportText(const MonitorReport &report, const QDateTime &now);

} // namespace xsc::monitor
