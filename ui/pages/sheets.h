// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sheet.h"
#include "ui/tree/inventorymodel.h"

#include <optional>

//! The General page of each kind of object, from the records.
namespace xsc::ui::sheets {

[[nodiscard]] Sheet ofPool(const PoolSource &pool);
[[nodiscard]] Sheet ofHost(const PoolSource &pool, const xapi::HostRecord &host);
[[nodiscard]] Sheet ofVm(const PoolSource &pool, const xapi::VmRecord &vm,
                         const service::PublishedState &published);
//! Tells that what is published of the VM is old; empty while it is not.
[[nodiscard]] QString silenceText(const PoolSource &pool, const xapi::VmRecord &vm,
                                  const service::PublishedState &published);
//! \a state: the words of the container's row, which may be those of a command under way.
[[nodiscard]] Sheet ofContainer(const PoolSource &pool, const xapi::VmRecord &vm,
                                const docker::Container &container, const QString &state);

//! Guests decide how much there is to say: at most a hundred rows in a section, and no endless texts. Says
//! what it leaves out.
[[nodiscard]] Sheet bounded(Sheet sheet);

//! The page for a row of the tree, bounded; nothing for an object that is gone.
[[nodiscard]] std::optional<Sheet> of(const InventoryModel &model, const ObjectKey &key);

} // namespace xsc::ui::sheets
