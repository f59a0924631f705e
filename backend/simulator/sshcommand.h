// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/simulatedguest.h"

namespace xsc::simulator {

//! What a command line does in a simulated guest: it becomes a way to the engine's socket, or ends at once
//! with what it printed.
struct SshCommandOutcome
{
    bool isPipe = false;
    int status = 0;
    QByteArray output;
    QByteArray errors;

    bool operator==(const SshCommandOutcome &) const = default;
};

//! Knows the ways to a unix socket (docker system dial-stdio, ncat -U, socat - UNIX-CONNECT), alone or in a
//! script that names several: the first one installed is taken. Besides, true, false, exit and echo. All else
//! ends with 127, as what is not installed does in any shell.
[[nodiscard]] SshCommandOutcome runCommand(const GuestAccess &access, bool isEngineRunning,
                                           const QString &commandLine);

//! True when \a path names the engine's socket; /var/run is a link to /run.
[[nodiscard]] bool isEngineSocket(const GuestAccess &access, const QString &path);

} // namespace xsc::simulator
