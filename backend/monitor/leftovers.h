// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/inventory.h"
#include "xapi/session.h"

#include <QPointer>

#include <chrono>

//! What stays in the pool when VMs go while no monitor runs, or when a program ends in the middle of its
//! work: duties of DailyRound.
namespace xsc::monitor {

//! Longer than any preparation of a VM lasts, and than the clocks of a pool and its clients differ.
inline constexpr auto strayAge = std::chrono::hours(48);

//! Destroys the secrets that our programs made longer ago than \a age and nobody names.
[[nodiscard]] Task<> removeStraySecrets(std::shared_ptr<xapi::Session> session,
                                        QPointer<const xapi::Inventory> inventory, std::chrono::seconds age,
                                        Patience patience);

//! Destroys the messages that a VM cannot be watched (keys::cannotMonitor) about those that no monitor of the
//! pool has to watch.
[[nodiscard]] Task<> removeStrayMessages(std::shared_ptr<xapi::Session> session,
                                         QPointer<const xapi::Inventory> inventory, Patience patience);

} // namespace xsc::monitor
