// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

namespace xsc::plugin {

//! Runs a command in the VM over SSH and answers what it prints, at most 1 MiB. Errors: Invalid with
//! code XSCONTAINER_COMMAND_FAILED (the command's own words in the message), Limit, Unsupported over TLS.
[[nodiscard]] Task<QString> passCommand(CallContext context);

} // namespace xsc::plugin
