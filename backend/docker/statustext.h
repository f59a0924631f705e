// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"

//! What the engine's words say: "Up 2 days (healthy)", "Exited (137) 3 weeks ago".
namespace xsc::docker {

//! Of the field State: "running", "exited", Podman's "stopped" and its peers.
[[nodiscard]] ContainerState stateNamed(const QString &name);
//! Of the field Status, for records that have no State.
[[nodiscard]] ContainerState stateInStatus(const QString &status);
[[nodiscard]] std::optional<int> exitCodeInStatus(const QString &status);
[[nodiscard]] Health healthInStatus(const QString &status);
//! "healthy", "unhealthy", "starting"; anything else is None.
[[nodiscard]] Health healthNamed(const QString &name);

//! The original's short form: "Up", "Up (Paused)", "Exited (137)"; others unchanged.
[[nodiscard]] QString shortStatus(const QString &status);

} // namespace xsc::docker
