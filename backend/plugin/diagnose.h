// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

namespace xsc::plugin {

//! Every rung of the way to the VM's engine, as JSON; see guest::toJson(). Anew, never over a lent way.
[[nodiscard]] Task<QString> diagnoseVm(CallContext context);

} // namespace xsc::plugin
