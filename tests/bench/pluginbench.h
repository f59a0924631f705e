// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! host.call_plugin get_inspect of a real container over a real sshd, against "ssh host true" to the same
//! sshd with the same RSA-4096 key. \a rounds: entries of each series.
[[nodiscard]] Result<> benchPlugin(int rounds);

} // namespace xsc::bench
