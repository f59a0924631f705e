// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/configdrive.h"

#include "cloudconfig/configdrive.h"
#include "cloudconfig/toolsiso.h"
#include "core/log.h"
#include "plugin/arguments.h"
#include "xapi/calls.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

// XAPI's own command line takes no line break in an argument.
QString configurationOf(const PluginCall &call)
{
    return call.arguments.value(arguments::configuration).replace("%BR%"_L1, "\r\n"_L1);
}

} // namespace

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
    const auto isEncoded = flagArgument(context.call, arguments::base64);
    if (!isEncoded)
        co_return fail(isEncoded.error());
    const QString uuid = given(context.call, arguments::vdi);
    const auto drive = co_await xapi::vdiByUuid(context.session, uuid, context.patience);
    if (!drive)
        co_return fail(drive.error());
    const auto text = co_await cloudconfig::storedTemplate(context.session, *drive, context.patience);
    if (!text || !*isEncoded)
        co_return text;
    co_return u"base64:"_s + QString::fromLatin1(text->toUtf8().toBase64());
}

Task<QString> makeConfigDrive(CallContext context)
{
    const auto replacesOthers = flagArgument(context.call, arguments::replaceOthers);
    if (!replacesOthers)
        co_return fail(replacesOthers.error());
    const cloudconfig::DrivePlace place{context.vm, context.storage.ref, context.pool,
                                        context.managementDevice};
    const cloudconfig::ConfigDriveOrder order{place, configurationOf(context.call),
                                              cloudconfig::newestToolsIso(context.root), *replacesOthers};
    const auto drive = co_await cloudconfig::createConfigDrive(context.session, order, context.patience);
    if (!drive)
        co_return fail(drive.error());
    for (const QString &note : drive->notes)
        qCInfo(lcPlugin, "%ls", qUtf16Printable(note));
    co_return drive->vdiUuid;
}

} // namespace xsc::plugin
