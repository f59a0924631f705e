// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/facts.h"
#include "xapi/inventory.h"

//! What a pool's records say about config drives.
namespace xsc::ui::driverecords {

//! The config drive of a VM: ours or the original's if it has one, else one of Xen Orchestra; nullptr: it has
//! none.
[[nodiscard]] const xapi::VdiRecord *driveOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm);
//! The one that a new drive takes the place of in any case: ours or the original's.
[[nodiscard]] const xapi::VdiRecord *ownDriveOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm);
//! The uuids of all such: while one takes the place of another there are two.
[[nodiscard]] QStringList ownDrivesOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm);
//! That of Xen Orchestra, which cloud-init takes before ours; nullptr: it has none.
[[nodiscard]] const xapi::VdiRecord *driveOfOthers(const xapi::Inventory &inventory,
                                                   const xapi::VmRecord &vm);
//! What to say of that one; empty: it has none.
[[nodiscard]] QString warningOfOthers(const xapi::Inventory &inventory, const xapi::VmRecord &vm);

//! Where a drive of the VM would best be: where it is, else where its first disk is, else the pool's default.
//! nullptr: none of these.
[[nodiscard]] const xapi::SrRecord *bestStorage(const xapi::Inventory &inventory, const xapi::VmRecord &vm);

//! Storage repositories that can hold a drive, by name.
[[nodiscard]] QList<const xapi::SrRecord *> storages(const xapi::Inventory &inventory);
//! "Local storage: 12.3 GiB free of 40 GiB"
[[nodiscard]] QString storageText(const xapi::SrRecord &storage);

//! What the records tell of a VM until its facts are read.
[[nodiscard]] cloudconfig::Facts factsAtHand(const xapi::VmRecord &vm);

//! What of the records the facts of a VM come from: the same for as long as the facts are. The VM's uuid
//! comes first.
[[nodiscard]] QStringList originOfFacts(const xapi::Inventory &inventory, const xapi::VmRecord &vm);

//! VMs and templates that can be given a drive, by name: not snapshots, not control domains, not the
//! templates that come with the host.
[[nodiscard]] QList<const xapi::VmRecord *> targets(const xapi::Inventory &inventory);

//! Why the text on a VM's drive cannot be changed now, in a sentence; empty: it can.
[[nodiscard]] QString whyReadOnly(const xapi::VmRecord &vm);

} // namespace xsc::ui::driverecords
