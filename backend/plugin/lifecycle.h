// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

//! What changes a container. A failure is also left as a XAPI message on the VM.
namespace xsc::plugin {

// Answer the engine's own words, usually none.
[[nodiscard]] Task<QString> startContainer(CallContext context);
[[nodiscard]] Task<QString> stopContainer(CallContext context);
[[nodiscard]] Task<QString> restartContainer(CallContext context);
[[nodiscard]] Task<QString> pauseContainer(CallContext context);
[[nodiscard]] Task<QString> unpauseContainer(CallContext context);

// Answer an empty JSON object.
[[nodiscard]] Task<QString> killContainer(CallContext context);   //!< signal, KILL if not given
[[nodiscard]] Task<QString> removeContainer(CallContext context); //!< force, volumes
[[nodiscard]] Task<QString> renameContainer(CallContext context); //!< name

} // namespace xsc::plugin
