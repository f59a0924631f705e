// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

//! What changes the state of a container. Answers the engine's own words, usually none. A failure is also
//! left as a XAPI message on the VM.
namespace xsc::plugin {

[[nodiscard]] Task<QString> startContainer(CallContext context);
[[nodiscard]] Task<QString> stopContainer(CallContext context);
[[nodiscard]] Task<QString> restartContainer(CallContext context);
[[nodiscard]] Task<QString> pauseContainer(CallContext context);
[[nodiscard]] Task<QString> unpauseContainer(CallContext context);

} // namespace xsc::plugin
