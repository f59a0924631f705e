// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

//! The one rule for what a config drive is.
namespace xsc::cloudconfig {

//! Whose config drive a disk of a VM is.
enum class DriveKind {
    None,         //!< it is no config drive
    Ours,         //!< marked as ours or the original's
    XenOrchestra, //!< of the kind NoCloud: cloud-init takes it before ours
};

[[nodiscard]] DriveKind driveKind(const xapi::VbdRecord &vbd, const xapi::VdiRecord &vdi);

//! A config drive that a VM has.
struct AttachedDrive
{
    xapi::VbdRecord vbd;
    xapi::VdiRecord vdi;
    DriveKind kind = DriveKind::None;
};

//! Those among a VM's devices as they are now.
[[nodiscard]] Task<QList<AttachedDrive>> attachedDrives(xapi::SessionPtr session, QList<xapi::VbdRef> vbds,
                                                        Patience patience);

} // namespace xsc::cloudconfig
