// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

//! What tells about a container or an engine, in the original's XML.
namespace xsc::plugin {

[[nodiscard]] Task<QString> inspectObject(CallContext context);
[[nodiscard]] Task<QString> topOfObject(CallContext context);

// What the monitor publishes, fresh from the engine and never cut to a size.
[[nodiscard]] Task<QString> listContainers(CallContext context);
[[nodiscard]] Task<QString> tellEngineInfo(CallContext context);
[[nodiscard]] Task<QString> tellEngineVersion(CallContext context);

} // namespace xsc::plugin
