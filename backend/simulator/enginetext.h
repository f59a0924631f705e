// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginecontainer.h"

namespace xsc::simulator {

//! "About an hour", "3 weeks": a length of time in the engines' words.
[[nodiscard]] QString durationText(qint64 seconds);

//! "Up 4 hours (healthy)", "Exited (137) 3 minutes ago". Podman's list tells no health.
[[nodiscard]] QString statusText(const EngineContainer &container, const QDateTime &now, bool withHealth);

[[nodiscard]] QString stateText(docker::ContainerState state);
[[nodiscard]] QString healthText(docker::Health health);

//! RFC 3339 with nanoseconds; the engines' zero time for an invalid one.
[[nodiscard]] QString timeText(const QDateTime &time);

//! 64 hexadecimal digits that nobody else got.
[[nodiscard]] QString newContainerId();

//! "sha256:…", always the same for the same text.
[[nodiscard]] QString digestOf(const QString &text);

//! The command cut into words; quotes keep blanks together.
[[nodiscard]] QStringList commandWords(const QString &command);

} // namespace xsc::simulator
