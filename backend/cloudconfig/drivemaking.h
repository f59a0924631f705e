// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/configdrive.h"
#include "cloudconfig/facts.h"
#include "cloudconfig/undo.h"

//! The steps of createConfigDrive() that XAPI carries out.
namespace xsc::cloudconfig {

//! A drive in the making.
struct Making
{
    xapi::SessionPtr session;
    Patience patience;
    QString text; //!< the template
    QString toolsIso;
    xapi::VmRecord vm;
    xapi::PoolRecord pool;
    xapi::SrRef storage;
    Facts facts;
    QByteArray image;
    xapi::VdiRef vdi;
    xapi::VbdRef vbd;
    Undo undo;
    ConfigDrive made;
};
using MakingPtr = std::shared_ptr<Making>;

//! Makes the disk and fills it with the image.
[[nodiscard]] Task<> makeDisk(MakingPtr making);

//! Gives the disk to the VM at its first free device.
[[nodiscard]] Task<> attachDisk(MakingPtr making);

//! Takes the drives away that the VM had so far, and plugs the new one in if it runs. The old ones go last:
//! until then every step can be taken back.
[[nodiscard]] Task<> replaceOld(MakingPtr making);

} // namespace xsc::cloudconfig
