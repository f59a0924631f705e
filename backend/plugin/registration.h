// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

//! Container management of a VM, on and off: the monitors follow the key. Both answer "None", which is what
//! clients of the original know.
namespace xsc::plugin {

[[nodiscard]] Task<QString> registerVm(CallContext context);
[[nodiscard]] Task<QString> deregisterVm(CallContext context);

} // namespace xsc::plugin
