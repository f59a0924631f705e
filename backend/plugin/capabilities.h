// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

namespace xsc::plugin {

//! What a client may rely on; a change that breaks clients counts one up.
inline constexpr int protocol = 1;

//! Answers an object: "version" of the plugin, "protocol", and "functions", each with "name", "needs" and
//! "takes" (arguments it cannot and can do without).
[[nodiscard]] Task<QString> tellCapabilities(CallContext context);

} // namespace xsc::plugin
