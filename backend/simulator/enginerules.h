// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginesimulator.h"

#include <optional>

namespace xsc::simulator {

struct EngineContainer;

//! Why an engine does not do what it is asked for: the status of its answer and its words.
struct EngineRefusal
{
    int status = 0;
    QString message;
    QString cause; //!< Podman's short reason

    bool operator==(const EngineRefusal &) const = default;
};

enum class EngineAction { Start, Stop, Restart, Pause, Unpause, Kill, Remove, ForceRemove };

//! Nothing: the engine of that flavour does it.
[[nodiscard]] std::optional<EngineRefusal> refusal(const EngineFlavour &flavour, EngineAction action,
                                                   const EngineContainer &container);

//! The same for a new name; \a ownerId has it already when it is not empty.
[[nodiscard]] std::optional<EngineRefusal> renameRefusal(const EngineFlavour &flavour,
                                                         const EngineContainer &container,
                                                         const QString &newName, const QString &ownerId);

[[nodiscard]] EngineRefusal notFound(const EngineFlavour &flavour, const QString &name);
[[nodiscard]] EngineRefusal ambiguous(const EngineFlavour &flavour, const QString &prefix);
[[nodiscard]] EngineRefusal notRunning(const EngineFlavour &flavour, const EngineContainer &container);

//! Number of "KILL", "SIGKILL" or "9"; nothing for what is no signal.
[[nodiscard]] std::optional<int> signalNumber(const QString &text);

//! Podman \a major.\a minor or later.
[[nodiscard]] bool isPodmanFrom(const EngineFlavour &flavour, int major, int minor);

} // namespace xsc::simulator
