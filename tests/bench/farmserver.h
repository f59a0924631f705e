// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! Serves a VmFarm in this process, told by lines on standard input what to do and to measure; a line answers
//! each, "error …" one that failed. Ends with its input.
//!     (at first)      → ready HOSTROOT
//!     published       → published NS               until all of it is published
//!     delay ROUNDS    → delay NS NS …              from an engine's event to other_config, one VM at a time
//!     together        → together NS NS …           the same when every VM has one at once
//!     bare ROUNDS     → bare NS NS …               a key of other_config changed over the unix socket
//!     cpu             → cpu NS                     of this process so far
[[nodiscard]] Result<> serveFarm(int vms);

} // namespace xsc::bench
