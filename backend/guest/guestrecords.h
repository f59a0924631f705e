// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "xapi/session.h"

#include <memory>
#include <optional>

namespace xsc::guest {

//! What XAPI knows of the way to one VM's engine.
struct GuestRecords
{
    xapi::PoolRecord pool;
    xapi::VmRecord vm;
    std::optional<xapi::GuestMetricsRecord> metrics; //!< none: the VM has none, or no longer

    [[nodiscard]] Result<GuestSettings> settings() const
    {
        return guestSettings(pool, vm, metrics ? &*metrics : nullptr);
    }
};

//! Reads pool and guest metrics; errors: those of Session::call().
[[nodiscard]] Task<GuestRecords> guestRecords(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm,
                                              Patience patience);

//! The way to the engine as these records have it; errors: also those of guestSettings().
[[nodiscard]] Task<GuestSettings> settingsOf(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm,
                                             Patience patience);

} // namespace xsc::guest
