// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/containerjobs.h"

#include <optional>

//! What the tour looks for in the tree, by what it is and not by name.
namespace xsc::ui::tourfinds {

//! A running container of a VM, healthy ones and those of the fullest VM first.
[[nodiscard]] std::optional<ObjectKey> runningContainer(const InventoryModel &model);
//! A running, managed VM whose engine nobody has reached.
[[nodiscard]] std::optional<ContainerJobs::Target> unreachable(const PoolList &pools);
[[nodiscard]] std::optional<ObjectKey> haltedVm(const PoolList &pools);
//! A running VM on the coordinator, the first by name.
[[nodiscard]] std::optional<ObjectKey> runningVm(const PoolList &pools);
[[nodiscard]] int countContainers(const InventoryModel &model);

} // namespace xsc::ui::tourfinds
