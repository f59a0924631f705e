// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "net/stream.h"
#include "xapi/session.h"

#include <memory>

namespace xsc::guest {

//! How a command in a VM has ended.
struct CommandOutput
{
    QByteArray text;
    int status = -1; //!< -1: nobody said
    QString errors;  //!< what it said besides, and its status when that is not 0
};

//! Reads what Guest::run() has started to its end. Errors: Limit (more than \a most bytes), Timeout,
//! Cancelled.
[[nodiscard]] Task<CommandOutput> commandOutput(net::StreamPtr stream, qsizetype most, Patience patience);

//! Logs in over the pool's key, runs a command that has little to say, and reads it to its end. Errors: also
//! those of Guest::connect() and Guest::run().
[[nodiscard]] Task<CommandOutput> outputOf(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                           QString command, Patience patience);

} // namespace xsc::guest
