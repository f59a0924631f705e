// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/attacheddrives.h"

#include "xapi/keys.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isMarked(const xapi::StringMap &otherConfig)
{
    return otherConfig.value(xapi::keys::configDrive).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

// Somebody else may take one away while we look.
template <class Record>
bool isGone(const Result<Record> &record)
{
    return !record && record.error().kind == ErrorKind::NotFound;
}

} // namespace

Task<QList<AttachedDrive>> attachedDrives(xapi::SessionPtr session, QList<xapi::VbdRef> vbds,
                                          Patience patience)
{
    const QString nameByXenOrchestra = u"XO CloudConfigDrive"_s;
    QList<AttachedDrive> drives;
    for (const xapi::VbdRef &ref : vbds) {
        const auto vbd = co_await xapi::record<xapi::VbdRecord>(session, ref, patience);
        if (isGone(vbd))
            continue;
        if (!vbd)
            co_return fail(vbd.error());
        if (vbd->type != "Disk"_L1 || xapi::isNull(vbd->vdi))
            continue;
        const auto vdi = co_await xapi::record<xapi::VdiRecord>(session, vbd->vdi, patience);
        if (isGone(vdi))
            continue;
        if (!vdi)
            co_return fail(vdi.error());
        const bool marked = isMarked(vbd->otherConfig) || isMarked(vdi->otherConfig);
        if (marked || vdi->name == nameByXenOrchestra)
            drives.append({*vbd, *vdi, marked});
    }
    co_return drives;
}

} // namespace xsc::cloudconfig
