// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/rotationjob.h"

namespace xsc::prepare {

//! Puts the next keys in the place of those in use. Errors: Invalid (somebody else has done something to them
//! meanwhile); those of XAPI.
[[nodiscard]] Task<> changeKeys(RotationJobPtr job);

//! Forgets the next and the former keys.
[[nodiscard]] Task<> forgetStaged(RotationJobPtr job);

} // namespace xsc::prepare
