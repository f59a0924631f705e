// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <chrono>

namespace xsc::soak {

struct SoakPlan
{
    std::chrono::seconds time{600};
    int vms = 50;
    int eventsPerSecond = 20;
    quint32 seed = 1;
};

//! The monitor's program watches a farm of VMs in this process, to which things happen all the time. Prints
//! memory and processor as it goes on; in the end all must be true, nothing more open than before, no message
//! made, and memory flat; in a plan of less than two minutes it must only not run away. In a longer one the
//! monitor is killed and started again once, before its memory counts.
[[nodiscard]] Result<> soak(const SoakPlan &plan);

} // namespace xsc::soak
