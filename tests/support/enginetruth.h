// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginesimulator.h"
#include "xapi/value.h"

namespace xsc::test {

//! "web:1 worker:4": each container with its state, sorted. As a docker_ps tells it; "unreadable" for none.
[[nodiscard]] QString containersIn(const QString &dockerPs);
//! As the engine itself knows.
[[nodiscard]] QString containersOf(const simulator::EngineSimulator &engine);

//! What a VM's other_config publishes is the state of its engine, in its list and in its info's counts, and
//! says that the monitor is connected.
[[nodiscard]] bool isTrueOf(const xapi::StringMap &otherConfig, const simulator::EngineSimulator &engine);

} // namespace xsc::test
