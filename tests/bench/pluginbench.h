// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! What a call of the plugin costs: cold over SSH and TLS and over the monitor's connection, its start, its
//! memory and its connections; on a real sshd with an RSA-4096 key and a real dockerd. \a rounds: entries of
//! each series.
[[nodiscard]] Result<> benchPlugin(int rounds);

} // namespace xsc::bench
