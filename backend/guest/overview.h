// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/watchreport.h"
#include "xapi/records.h"
#include "xapi/session.h"

#include <memory>

namespace xsc::guest {

//! One line about a VM and its management.
struct VmOverview
{
    QString uuid;
    QString name;
    xapi::PowerState powerState = xapi::PowerState::Unknown;
    bool managed = false;
    QString mode;                        //!< ssh, tls, or what else other_config says
    QString address;                     //!< first one that would be tried; empty when there is none
    std::optional<WatchReport> report{}; //!< of the monitor of its host, while it is managed
};

//! The ordinary VMs of the pool, by name.
[[nodiscard]] Task<QList<VmOverview>> vmOverview(std::shared_ptr<xapi::Session> session, Patience patience);

} // namespace xsc::guest
