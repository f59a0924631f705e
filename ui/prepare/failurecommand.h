// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/prepare.h"
#include "ui/prepare/preparelist.h"
#include "xapi/inventory.h"

namespace xsc::ui {

//! The command for a shell in \a vm that helps after it could not be prepared as \a request says; empty: none
//! is known. A failure tells only in words what was seen; the command of an advice is given only if that
//! advice is in these very words, so that it never speaks of another account, port or group.
[[nodiscard]] QString commandAgainst(const PreparedVm &vm, const prepare::PrepareRequest &request,
                                     const xapi::Inventory &inventory);

} // namespace xsc::ui
