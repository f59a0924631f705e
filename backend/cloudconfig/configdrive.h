// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/vmfacts.h"
#include "core/dom0root.h"
#include "xapi/calls.h"

//! The config drive of a VM, in the pool. Format of what is made: that of the original, see XAPI's keys.h.
namespace xsc::cloudconfig {

//! Whom a drive is for, and where it is kept.
struct DrivePlace
{
    xapi::VmRecord vm; //!< as it is now
    xapi::SrRef storage;
    PoolFacts pool;
    //! As in Facts; nothing: not asked for yet.
    std::optional<std::optional<QString>> managementDevice = {};
};

[[nodiscard]] Task<DrivePlace> drivePlace(xapi::SessionPtr session, QString vmUuid, QString srUuid,
                                          Patience patience);

struct ConfigDriveOrder
{
    DrivePlace place;
    QString configuration;       //!< the template
    QString toolsIso = {};       //!< path of the ISO with the guest agent; empty: without one
    bool replacesOthers = false; //!< a drive that Xen Orchestra has made goes too
};

struct ConfigDrive
{
    QString vdiUuid;
    QStringList notes; //!< sentences about what the drive could have had and has not, or what is in its way
};

//! Makes a drive and gives it to the VM in place of the one it has, plugged in if the VM runs. The pool's key
//! pair is made when the template wants it and there is none. When any step fails, all is as it was: the old
//! drive in its place, nothing of the new one left, as far as XAPI lets us. Errors: those of calls and
//! transfers, Limit (no free device), Remote with code OTHER_OPERATION_IN_PROGRESS (somebody else makes one
//! for the VM at the same time; of all who do so one succeeds at most).
[[nodiscard]] Task<ConfigDrive> createConfigDrive(xapi::SessionPtr session, ConfigDriveOrder order,
                                                  Patience patience);

//! The template that a drive was made from. Errors: those of exportDisk() and templateOf(); Limit: too large
//! for a config drive.
[[nodiscard]] Task<QString> storedTemplate(xapi::SessionPtr session, xapi::VdiRecord drive,
                                           Patience patience);

//! The template to begin with for a VM made from \a origin, a template or VM: the host's own below \a root if
//! there is one (nothing: this is no host), else a built-in one; the last line tells which. Without the
//! blocks for a management NIC when the pool wants none.
[[nodiscard]] Task<QString> defaultTemplate(xapi::SessionPtr session, xapi::VmRecord origin,
                                            std::optional<Dom0Root> root, Patience patience);

} // namespace xsc::cloudconfig
