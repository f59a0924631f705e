// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/dom0root.h"
#include "plugin/context.h"

namespace xsc::plugin {

//! Checks the call, passes it on to the host it belongs to, or runs it here. The text is the whole answer,
//! "True" and what follows. Errors: Invalid with code UNKNOWN_XENAPI_PLUGIN_FUNCTION or INVALID_ARGUMENTS,
//! and whatever the function meets.
[[nodiscard]] Task<QString> dispatch(CallContext context);

//! No call takes longer, unless it waits for a process in the VM or installs a disk.
inline constexpr std::chrono::seconds longestCall{60};

//! From argv[1] to what is to be printed; never fails. Leaves one line in the log.
[[nodiscard]] QCoro::Task<QByteArray> answerCall(QByteArray argument, Dom0Root root,
                                                 Patience patience = Patience::of(longestCall));

} // namespace xsc::plugin
