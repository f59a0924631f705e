// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"
#include "docker/document.h"

namespace xsc::docker::read {

//! The engine's list of containers as records, in its order. Never fails: what is absent reads as empty, and
//! an entry that is no object is left out.
[[nodiscard]] QList<Container> containers(const Document &document);

} // namespace xsc::docker::read
