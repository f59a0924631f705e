// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "xapi/inventory.h"

#include <QSet>

//! Which VMs a host's monitor has to look after.
namespace xsc::monitor {

//! What becomes of what was published about a VM that we watch no longer.
enum class Ending {
    Keep,      //!< as it is: another host takes over, or the VM is gone
    Wipe,      //!< removed
    Unwatched, //!< as it is, but xscontainer-state says that nobody keeps it true
    Paused,    //!< the same, and a message stays: the monitor is likely to come back
};

//! True for the host whose monitor sees to what is the pool's: its coordinator; once all VMs are known.
[[nodiscard]] bool isCoordinator(const xapi::Inventory &inventory, const QString &hostUuid);

//! True for a VM that some host's monitor has to look after: managed, running, and neither template, snapshot
//! nor control domain.
[[nodiscard]] bool isLive(const xapi::VmRecord &vm);

//! True for a VM whose containers are ours to watch: live on \a host, with guest metrics.
[[nodiscard]] bool isToWatch(const xapi::Inventory &inventory, const xapi::VmRecord &vm,
                             const xapi::HostRef &host);

//! Keep where another host takes over, and for destroyed VMs; Unwatched for one that still runs here, whose
//! guest metrics have gone: they may come back with its next start, or never.
[[nodiscard]] Ending endingOf(const xapi::Inventory &inventory, const xapi::VmRef &vm,
                              const xapi::HostRef &host);

//! True for a VM with keys of ours that nobody keeps true any more, if it falls to \a host: its own, and for
//! the coordinator those that run nowhere.
[[nodiscard]] bool isLeftover(const xapi::Inventory &inventory, const xapi::VmRecord &vm,
                              const xapi::HostRef &host);

//! True for a VM with keys of ours that is live on \a host but not to be watched: a monitor that ended
//! without a word may have said last that it was connected.
[[nodiscard]] bool isAbandoned(const xapi::Inventory &inventory, const xapi::VmRecord &vm,
                               const xapi::HostRef &host);

//! The VMs that a change is about, themselves or by their guest metrics; also those that are gone.
[[nodiscard]] QSet<xapi::VmRef> touchedVms(const xapi::Inventory &inventory,
                                           const xapi::InventoryChange &change);

[[nodiscard]] Result<guest::GuestSettings> settingsOf(const xapi::Inventory &inventory,
                                                      const xapi::VmRecord &vm);

} // namespace xsc::monitor
