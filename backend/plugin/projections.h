// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

//! What tells about a container, in the original's XML.
namespace xsc::plugin {

[[nodiscard]] Task<QString> inspectObject(CallContext context);
[[nodiscard]] Task<QString> topOfObject(CallContext context);

} // namespace xsc::plugin
