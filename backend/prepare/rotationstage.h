// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/rotationjob.h"

namespace xsc::prepare {

//! Keeps a next key beside each of the pool's keys, or finds those of an earlier run. When that run was cut
//! off while or after it changed the keys, only what it had begun takes part. Errors: Invalid with code
//! {"NO_POOL_KEY"}; those of XAPI.
[[nodiscard]] Task<RotationJobPtr> stageRotation(std::shared_ptr<xapi::Session> session,
                                                 RotationRequest request, PrepareDialogue dialogue,
                                                 Patience patience);

} // namespace xsc::prepare
