// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/session.h"

#include <memory>

namespace xsc::guest {

//! Container management of a VM, on or off. The monitors of the pool follow. Writes nothing when it is so
//! already. Errors: those of Session::call().
[[nodiscard]] Task<> setManaged(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, bool managed,
                                Patience patience);

} // namespace xsc::guest
