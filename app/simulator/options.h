// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"

//! What the command line asks for.
struct Options
{
    xsc::simulator::EmbeddedPoolSettings settings;
    std::unique_ptr<xsc::simulator::Scenario> scenario;
};

//! Reads the command line of the running program; ends it for --help, --version and mistakes.
[[nodiscard]] Options readOptions();
