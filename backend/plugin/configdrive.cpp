// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/configdrive.h"

#include "cloudconfig/configdrive.h"
#include "cloudconfig/toolsiso.h"
#include "core/log.h"
#include "plugin/arguments.h"
#include "xapi/calls.h"

namespace xsc::plugin {

Task<QString> tellDefaultTemplate(CallContext context)
{
    const QString uuid = given(context.call, arguments::vmTemplate);
    const auto origin = co_await xapi::vmByUuid(context.session, uuid, context.patience);
    if (!origin)
        co_return fail(origin.error());
    co_return co_await cloudconfig::defaultTemplate(context.session, *origin, context.root, context.patience);
}

Task<QString> tellStoredTemplate(CallContext context)
{
    const QString uuid = given(context.call, arguments::vdi);
    const auto drive = co_await xapi::vdiByUuid(context.session, uuid, context.patience);
    if (!drive)
        co_return fail(drive.error());
    co_return co_await cloudconfig::storedTemplate(context.session, *drive, context.patience);
}

Task<QString> makeConfigDrive(CallContext context)
{
    const QString uuid = given(context.call, arguments::sr);
    const auto storage = co_await xapi::refByUuid<xapi::SrRecord>(context.session, uuid, context.patience);
    if (!storage)
        co_return fail(storage.error());
    const cloudconfig::DrivePlace place{context.vm, *storage};
    const cloudconfig::ConfigDriveOrder order{place, context.call.arguments.value(arguments::configuration),
                                              cloudconfig::newestToolsIso(context.root)};
    const auto drive = co_await cloudconfig::createConfigDrive(context.session, order, context.patience);
    if (!drive)
        co_return fail(drive.error());
    for (const QString &note : drive->notes)
        qCInfo(lcPlugin, "%ls", qUtf16Printable(note));
    co_return drive->vdiUuid;
}

} // namespace xsc::plugin
