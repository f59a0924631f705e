// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/rotationjob.h"

namespace xsc::prepare {

//! Has the VM let the next keys in, and tries them.
[[nodiscard]] Task<> admitNextKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience);

//! Has the VM no longer let the former keys in.
[[nodiscard]] Task<> dropFormerKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience);

} // namespace xsc::prepare
