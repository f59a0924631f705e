// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/diagnosis.h"
#include "xapi/session.h"

#include <memory>

namespace xsc::guest {

//! Goes the way to the VM's engine as Guest::connect() does, and tells of every rung. Looks at the engine's
//! socket from within the VM where that makes the answer clearer; changes nothing but what connecting does
//! (a host key seen for the first time is recorded). A VM that cannot be reached is an answer; errors are
//! those of XAPI, and Cancelled. Takes half a minute at most.
[[nodiscard]] Task<Diagnosis> diagnose(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm,
                                       Patience patience);

} // namespace xsc::guest
