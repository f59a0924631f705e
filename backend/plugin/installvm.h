// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

namespace xsc::plugin {

//! A VM with the disk image at an address as its disk, made of the template for such images, on the network
//! of the first interface. Answers its uuid. After a failure neither VM nor disk is left behind.
[[nodiscard]] Task<QString> installVm(CallContext context);

} // namespace xsc::plugin
