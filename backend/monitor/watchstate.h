// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"
#include "docker/engine.h"
#include "monitor/monitorreport.h"

#include <QDateTime>

#include <optional>

namespace xsc::monitor {

//! How the watching of one VM stands: what clients read in xscontainer-state to show age and reason.
struct WatchState
{
    QDateTime since;       //!< when it became connected, or when it began to fail
    QDateTime lastContact; //!< with the engine; invalid: none yet
    std::optional<Error> failure;
    std::optional<Error> lastFailure; //!< the one before the present connection
    docker::EngineVersion engine;

    //! Compact JSON. Times are UTC; lastContact is cut to ten minutes while it goes on, so that the text of a
    //! quiet VM changes rarely, and exact once it is over.
    [[nodiscard]] QString toJson() const;
    [[nodiscard]] VmReport report(const QString &vmUuid, const QString &vmName) const;
};

} // namespace xsc::monitor
