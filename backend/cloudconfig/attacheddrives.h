// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

namespace xsc::cloudconfig {

//! A config drive that a VM has.
struct AttachedDrive
{
    xapi::VbdRecord vbd;
    xapi::VdiRecord vdi;
    //! Marked as ours or the original's, and so ours to replace; one by Xen Orchestra is only to be read.
    bool isMarked = false;
};

//! Those among a VM's devices as they are now.
[[nodiscard]] Task<QList<AttachedDrive>> attachedDrives(xapi::SessionPtr session, QList<xapi::VbdRef> vbds,
                                                        Patience patience);

} // namespace xsc::cloudconfig
