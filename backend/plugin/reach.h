// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guest.h"
#include "plugin/context.h"

//! From the arguments of a call to the engine it means.
namespace xsc::plugin {

//! The engine's host that the call's VM is: over the way that was lent, else connects anew.
[[nodiscard]] Task<std::shared_ptr<guest::Guest>> reachGuest(CallContext context);

//! The container an argument names; Invalid, with code INVALID_ARGUMENTS and the argument's name, when no
//! engine could take the text as one.
[[nodiscard]] Result<docker::ContainerId> containerArgument(const CallContext &context,
                                                            const QString &argument);

} // namespace xsc::plugin
