// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"

#include <chrono>

namespace xsc::docker {

enum class Lifecycle { Start, Stop, Restart, Pause, Unpause };

//! What is asked of the engine, and what is said when it fails.
struct LifecycleWords
{
    QByteArray path;                //!< last part of the request's path
    QString failure;                //!< "Container web could not be stopped."
    QString inVain;                 //!< the reason behind 304, to which the engine gives none
    std::chrono::milliseconds time; //!< for the whole request
};
[[nodiscard]] LifecycleWords lifecycleWords(Lifecycle action, const ContainerId &id);

} // namespace xsc::docker
