// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/document.h"
#include "docker/engine.h"

#include <chrono>

namespace xsc::docker {

enum class Lifecycle { Start, Stop, Restart, Pause, Unpause };

//! What is asked of the engine, and what is said when it fails.
struct ActionRequest
{
    QByteArray method;
    QByteArray path;              //!< with its query
    QString failure;              //!< "Container web could not be stopped."
    QString inVain;               //!< the reason behind 304, to which the engine gives none
    bool waitsForProcess = false; //!< for the time that the container's process has to end
};
[[nodiscard]] ActionRequest lifecycleRequest(Lifecycle action, const ContainerId &id);
[[nodiscard]] ActionRequest killRequest(const ContainerId &id, const QString &signal);
[[nodiscard]] ActionRequest removeRequest(const ContainerId &id, Removal removal);
[[nodiscard]] ActionRequest renameRequest(const ContainerId &id, const QString &name);

//! For an action that does not wait for a process.
inline constexpr std::chrono::seconds actionTime{30};

//! How long the container of these details has to end when it is asked to, before the engine kills it. At
//! most longestStop, less actionTime; that is also what stands for no bound.
[[nodiscard]] std::chrono::seconds timeToEnd(const Document &details);
//! The same of a container whose details are not known.
inline constexpr std::chrono::seconds usualTimeToEnd{10};

} // namespace xsc::docker
