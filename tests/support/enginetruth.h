// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginesimulator.h"
#include "xapi/value.h"

namespace xsc::test {

//! "web:1 worker:4": each container with its state, sorted. As a docker_ps tells it; "unreadable" for none.
[[nodiscard]] QString containersIn(const QString &dockerPs);
//! As the engine itself knows.
[[nodiscard]] QString containersOf(const simulator::EngineSimulator &engine);

//! Whether a docker_info counts the containers, the running and the paused ones, as they are.
[[nodiscard]] bool areCountsOf(const QString &dockerInfo, const simulator::EngineSimulator &engine);

//! What a VM's other_config publishes is the state of its engine, in its list and its info, and says that the
//! monitor is connected.
[[nodiscard]] bool isTrueOf(const xapi::StringMap &otherConfig, const simulator::EngineSimulator &engine);

} // namespace xsc::test
