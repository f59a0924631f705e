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

} // namespace xsc::ui::vmfacts
