// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

namespace xsc::plugin {

//! The newest lines of a container's log: tail (a number, or "all"; 1,000 if not given), since, until and
//! timestamps as the engine takes them. Answers an object: "terminal"; "lines", each with "stream" (stdout or
//! stderr), "text", "time" when timestamps were asked for, "cutBytes" of an overlong one; "omitted" with the
//! "lines" and "bytes" of what is older and had no room. An answer takes no more than 240 KiB in a call of
//! XAPI.
[[nodiscard]] Task<QString> readLogs(CallContext context);

} // namespace xsc::plugin
