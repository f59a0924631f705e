// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/attacheddrives.h"

#include "xapi/keys.h"

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isMarked(const xapi::StringMap &otherConfig)
{
    return otherConfig.value(xapi::keys::configDrive).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

QList<AttachedDrive> drivesAmong(const QList<xapi::VbdRecord> &devices, const QList<xapi::VdiRecord> &disks)
{
    QList<AttachedDrive> drives;
    for (const xapi::VbdRecord &vbd : devices) {
        const auto vdi = std::find_if(disks.begin(), disks.end(),
                                      [&vbd](const xapi::VdiRecord &disk) { return disk.ref == vbd.vdi; });
        const DriveKind kind = vdi == disks.end() ? DriveKind::None : driveKind(vbd, *vdi);
        if (kind != DriveKind::None)
            drives.append({vbd, *vdi, kind});
    }
    return drives;
}

} // namespace

DriveKind driveKind(const xapi::VbdRecord &vbd, const xapi::VdiRecord &vdi)
{
    if (vbd.type != "Disk"_L1)
        return DriveKind::None;
    if (isMarked(vbd.otherConfig) || isMarked(vdi.otherConfig))
        return DriveKind::Ours;
    return vdi.name == "XO CloudConfigDrive"_L1 ? DriveKind::XenOrchestra : DriveKind::None;
}

// Somebody else may take one away while we look.
Task<QList<AttachedDrive>> attachedDrives(xapi::SessionPtr session, QList<xapi::VbdRef> vbds,
                                          Patience patience)
{
    const auto devices = co_await xapi::records<xapi::VbdRecord>(session, vbds, patience);
    if (!devices)
        co_return fail(devices.error());
    QList<xapi::VdiRef> within;
    for (const xapi::VbdRecord &vbd : *devices) {
        if (vbd.type == "Disk"_L1 && !xapi::isNull(vbd.vdi))
            within.append(vbd.vdi);
    }
    const auto disks = co_await xapi::records<xapi::VdiRecord>(session, within, patience);
    if (!disks)
        co_return fail(disks.error());
    co_return drivesAmong(*devices, *disks);
}

} // namespace xsc::cloudconfig
