// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

namespace xsc::plugin {

//! One sample of what a container uses, as an object: "running", "read" (time), "cpu" (percent, of which 100
//! is one processor; processors, used and system in ns), "memory" (bytes used without cache, usage with it,
//! limit and percent of it), "network" (bytes received and sent, and those of each of the "interfaces"),
//! "block" (bytes read and written), "processes". null stands for what the engine does not tell.
[[nodiscard]] Task<QString> readStats(CallContext context);

} // namespace xsc::plugin
