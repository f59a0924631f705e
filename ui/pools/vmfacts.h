// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publishedstate.h"
#include "xapi/inventory.h"

//! What the records say of a VM between the lines.
namespace xsc::ui::vmfacts {

//! Where it runs, else where it would start; nullptr: no host of its own.
[[nodiscard]] const xapi::HostRecord *home(const xapi::Inventory &inventory, const xapi::VmRecord &vm);
//! The guest agent or the engine says Windows.
[[nodiscard]] bool isWindows(const xapi::Inventory &inventory, const xapi::VmRecord &vm,
                             const service::PublishedState &published);
//! Addresses the guest agent reports, IPv4 first; empty for a VM that does not run.
[[nodiscard]] QStringList addresses(const xapi::Inventory &inventory, const xapi::VmRecord &vm);

//! When what is published of a VM that runs was last confirmed, if that was so long before \a seen that the
//! monitor of its host cannot be running or cannot get through; else invalid. \a seen: when the pool last
//! answered, so that neither a lost pool nor a computer that has slept is taken for a silent monitor.
[[nodiscard]] QDateTime lastConfirmed(const xapi::VmRecord &vm, const service::PublishedState &published,
                                      const QDateTime &seen);

} // namespace xsc::ui::vmfacts
