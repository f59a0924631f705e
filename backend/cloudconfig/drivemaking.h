// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/attacheddrives.h"
#include "cloudconfig/configdrive.h"
#include "cloudconfig/facts.h"
#include "cloudconfig/undo.h"
#include "iso/isowriter.h"

//! The steps of createConfigDrive() that XAPI carries out.
namespace xsc::cloudconfig {

//! A drive in the making.
struct Making
{
    xapi::SessionPtr session;
    Patience patience;
    ConfigDriveOrder order;
    QString mark; //!< one-time: on everything that this making leaves in XAPI's database
    Facts facts;
    std::optional<iso::IsoWriter> image;
    xapi::TaskRef task; //!< of the transfer
    xapi::VdiRef vdi;
    QStringList devices; //!< free ones of the VM
    xapi::VbdRef vbd;
    //! Asked for when the new one comes, answered while rivals are looked for.
    std::optional<Task<QList<AttachedDrive>>> beforeAsked;
    QList<AttachedDrive> before; //!< what the VM had at first, as it was when the new one came
    bool isRunning = false;      //!< the VM, once it has the new drive
    Undo undo;
    //! "VDI", "VBD", "VIF", "task": one may have been made whose reference never came.
    QStringList lostClasses;
    ConfigDrive made;

    [[nodiscard]] const xapi::VmRecord &vm() const { return order.place.vm; }
};
using MakingPtr = std::shared_ptr<Making>;

//! Of the transfer's task; its description has the mark.
[[nodiscard]] QString taskLabel();

inline const QString driveName = QStringLiteral("Automatic Config Drive");

//! Makes the disk and fills it with the image.
[[nodiscard]] Task<> makeDisk(MakingPtr making);

//! Removes the task of the transfer that is done.
[[nodiscard]] QCoro::Task<void> dropTask(MakingPtr making);

//! Gives the disk to the VM at its first free device.
[[nodiscard]] Task<> attachDisk(MakingPtr making);

//! Ends with one winner when several make a drive for the VM at once: whoever has the smallest mark waits for
//! the others to take theirs back, and they fail; so does it when one does not.
[[nodiscard]] Task<> outlastRivals(MakingPtr making);

//! Takes the drives away that the VM had so far, and plugs the new one in if it runs. The old ones go last:
//! until then every step can be taken back.
[[nodiscard]] Task<> replaceOld(MakingPtr making);

//! Notes that \a error leaves it open whether an object of \a cls was made.
void noteLost(Making &making, const QString &cls, const Error &error);
//! Ends what may still be there of a task, and finds by the mark and destroys what was noted as lost, should
//! XAPI have made it after all.
[[nodiscard]] QCoro::Task<void> takeBackLost(MakingPtr making);

} // namespace xsc::cloudconfig
