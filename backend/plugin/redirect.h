// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/context.h"

#include <optional>

namespace xsc::plugin {

//! The other host that a call belongs to, if not here: the one its VM is resident on, else one that sees
//! the storage it names. A call that was passed on once stays where it is.
[[nodiscard]] Task<std::optional<xapi::HostRef>> otherHost(CallContext context);

//! The whole answer of the same function on \a host, or its failure with codes unchanged.
[[nodiscard]] Task<QString> passOn(CallContext context, xapi::HostRef host);

} // namespace xsc::plugin
