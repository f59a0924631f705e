// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! What watching many VMs costs the monitor's program: memory, processor, descriptors, the time until all are
//! published, and the delay of an event; the VMs are in a process of their own. \a isQuick: a handful of
//! them.
[[nodiscard]] Result<> benchFarm(bool isQuick);

} // namespace xsc::bench
