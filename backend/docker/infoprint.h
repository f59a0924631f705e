// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/document.h"
#include "docker/engine.h"

namespace xsc::docker {

//! A digest of the answer to /info that is the same as long as nothing has happened to the engine: without
//! its clock, its free memory and its counters of itself. Podman makes a new ID for each answer.
[[nodiscard]] QByteArray infoPrint(const Document &info, EngineKind kind);

} // namespace xsc::docker
