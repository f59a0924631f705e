// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"

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

} // namespace xsc::guest
