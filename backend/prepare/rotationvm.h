// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/rotationjob.h"

namespace xsc::prepare {

//! Has the VM let the next keys in, and tries them.
[[nodiscard]] Task<> admitNextKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience);

//! The same once the next keys are in use: the VM may let in only the former ones, which XAPI has no more.
[[nodiscard]] Task<> admitByFormerKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience);

//! Has the VM no longer let the former keys in, and tries the next and the former ones. Errors: Auth (it lets
//! the next ones in no more).
[[nodiscard]] Task<> dropFormerKeys(RotationJobPtr job, xapi::VmRecord vm, Patience patience);

} // namespace xsc::prepare
