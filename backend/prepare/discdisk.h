// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "xapi/calls.h"

//! The disks of discs for VMs; each carries the mark keys::tlsDisc with the uuid of its VM, and what is to be
//! put back when it goes, so that whoever finds it can do so.
namespace xsc::prepare {

//! One on the first storage that takes it, filled with \a image. Storages: that of the VM's first disk, the
//! pool's default one. May leave something for removeDiscs() when it fails.
[[nodiscard]] Task<xapi::VdiRef> makeDiscDisk(xapi::SessionPtr session, xapi::VmRecord vm, Secret image,
                                              xapi::StringMap former, Patience patience);

//! The mark for a disc that takes the place of \a disc in \a drive.
[[nodiscard]] xapi::StringMap formerMark(const xapi::VdiRecord &disc, const xapi::VbdRecord &drive);

//! Ejects and destroys every disc made for that VM, and puts back those whose places they took; succeeds when
//! there is none.
[[nodiscard]] Task<> removeDiscs(xapi::SessionPtr session, QString vmUuid, Patience patience);

//! The drives of a VM of that type, Disk or CD, in the order of their devices.
[[nodiscard]] Task<QList<xapi::VbdRecord>> drivesOf(xapi::SessionPtr session, xapi::VmRef vm, QString type,
                                                    Patience patience);

//! Takes out what is in the drive; an empty one is no failure.
[[nodiscard]] Task<> eject(xapi::SessionPtr session, xapi::VbdRef drive, Patience patience);

} // namespace xsc::prepare
