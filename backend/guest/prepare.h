// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/engine.h"
#include "guest/guestsettings.h"
#include "xapi/session.h"

#include <functional>
#include <memory>
#include <optional>

namespace xsc::guest {

//! What is to be recorded for a VM before it is tried; unset: stays as it is.
struct PrepareRequest
{
    QString vmUuid;
    std::optional<Mode> mode;
    std::optional<QString> user;
};

//! Told of each step as it is done, one sentence a time.
using PrepareProgress = std::function<void(const QString &)>;

//! Makes a VM manageable: pool keys, mode and user name, a round trip to its engine, then management on.
//! When the VM refuses the pool's key, \a progress is told the line and the file it belongs into.
[[nodiscard]] Task<docker::EngineVersion> prepare(std::shared_ptr<xapi::Session> session,
                                                  PrepareRequest request, PrepareProgress progress,
                                                  Patience patience);

} // namespace xsc::guest
