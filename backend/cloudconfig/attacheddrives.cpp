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

Task<QList<AttachedDrive>> attachedDrives(xapi::SessionPtr session, xapi::VmRef vm, Patience patience)
{
    const QString nameByXenOrchestra = u"XO CloudConfigDrive"_s;
    const QList<xapi::Value> vmOnly{vm.text()};
    const auto vbds = co_await session->call(u"VM.get_VBDs"_s, vmOnly, patience);
    if (!vbds)
        co_return fail(vbds.error());
    QList<AttachedDrive> drives;
    for (const QString &ref : vbds->toStrings()) {
        const auto vbd = co_await xapi::record<xapi::VbdRecord>(session, xapi::VbdRef(ref), patience);
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
