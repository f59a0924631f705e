// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! From an engine's event until the changed docker_ps has reached another client of the pool, against the
//! time that a bare change of other_config takes to reach it.
[[nodiscard]] Result<> benchMonitor(int rounds);

} // namespace xsc::bench
