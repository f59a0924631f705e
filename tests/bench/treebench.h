// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! Filling the tree with 64 hosts, \a vms VMs and \a vms x 10 containers, against a QStandardItemModel of
//! the same rows; and one key typed into its filter, against reading the same texts once. Fails when rows
//! are missing.
[[nodiscard]] Result<> benchTree(int vms);

} // namespace xsc::bench
