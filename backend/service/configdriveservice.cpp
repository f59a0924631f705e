// SPDX-License-Identifier: BSD-2-Clause
#include "service/configdriveservice.h"

#include "cloudconfig/attacheddrives.h"
#include "cloudconfig/exacttext.h"
#include "cloudconfig/vmfacts.h"
#include "service/pluginask.h"
#include "service/tr.h"
#include "xapi/failures.h"

#include <QRegularExpression>

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;
using cloudconfig::ConfigDrive;
using cloudconfig::ConfigDriveOrder;
using cloudconfig::Facts;

namespace {

// A plugin gets its call as one argument, which the kernel limits to 128 KiB.
constexpr qsizetype longestForPlugin = 90 * 1024;

// The plugin is not there or is an older one, or the user's role has no right to call it.
bool doWithoutPlugin(const Error &error)
{
    return xapi::hasCode(error, "XENAPI_MISSING_PLUGIN"_L1) ||
           xapi::hasCode(error, "UNKNOWN_XENAPI_PLUGIN_FUNCTION"_L1) ||
           xapi::hasCode(error, "RBAC_PERMISSION_DENIED"_L1);
}

// Of a call from a client, XAPI and the plugin each make XML anew; a CR does not survive that everywhere.
QString forPlugin(QString text) { return text.replace("\r\n"_L1, "%BR%"_L1); }

// What XML has no way to write, and a CR that is no line break.
bool survivesXapi(const QString &text)
{
    static const QRegularExpression lost(u"[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{fffe}\\x{ffff}]"_s);
    return !forPlugin(text).contains(lost);
}

// The plugin would read a %BR% that stands in the text itself, or comes about before a line break, as a line
// break: its callers have no other way to write one.
bool canGoByPlugin(const QString &text)
{
    return forPlugin(text).replace("%BR%"_L1, "\r\n"_L1) == text && survivesXapi(text) &&
           forPlugin(text).toHtmlEscaped().toUtf8().size() <= longestForPlugin;
}

// The original's plugin, and ours of before, know only plain text.
QString fromPlugin(const QString &answer)
{
    const auto mark = "base64:"_L1;
    if (!answer.startsWith(mark))
        return answer;
    const auto decoded =
        QByteArray::fromBase64Encoding(answer.mid(mark.size()).toLatin1(),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? cloudconfig::exactText(*decoded).value_or(answer) : answer;
}

template <class T>
Result<T> told(Result<T> result, const QString &message)
{
    if (result || result.error().kind == ErrorKind::Cancelled)
        return result;
    return fail(result.error().within(message));
}

Task<Facts> readFacts(xapi::SessionPtr session, QString vmUuid, Patience patience)
{
    const auto poolAsked = cloudconfig::poolFacts(session, patience);
    const auto vm = co_await xapi::vmByUuid(session, vmUuid, patience);
    const auto pool = co_await poolAsked;
    if (!vm)
        co_return fail(vm.error());
    if (!pool)
        co_return fail(pool.error());
    co_return co_await cloudconfig::foreseenFacts(session, *vm, *pool, patience);
}

Task<QString> readDefault(xapi::SessionPtr session, xapi::HostRef host, QString uuid, Patience patience)
{
    const xapi::StringMap arguments{{u"templateuuid"_s, uuid}};
    const auto answer = co_await askPlugin(session, host, u"get_config_drive_default"_s, arguments, patience);
    if (answer || !doWithoutPlugin(answer.error()))
        co_return answer;
    const auto origin = co_await xapi::vmByUuid(session, uuid, patience);
    if (!origin)
        co_return fail(origin.error());
    const std::optional<Dom0Root> noHost;
    co_return co_await cloudconfig::defaultTemplate(session, *origin, noHost, patience);
}

// Ours and the original's first.
Task<xapi::VdiRecord> driveOf(xapi::SessionPtr session, QString vmUuid, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    const auto drives = co_await cloudconfig::attachedDrives(session, vm->vbds, patience);
    if (!drives)
        co_return fail(drives.error());
    for (const cloudconfig::AttachedDrive &drive : *drives) {
        if (drive.kind == cloudconfig::DriveKind::Ours)
            co_return drive.vdi;
    }
    if (drives->isEmpty())
        co_return fail(ErrorKind::NotFound, Tr::tr("The VM has no config drive."));
    co_return drives->first().vdi;
}

Task<QString> readStored(xapi::SessionPtr session, xapi::HostRef host, QString vmUuid, Patience patience)
{
    const auto drive = co_await driveOf(session, vmUuid, patience);
    if (!drive)
        co_return fail(drive.error());
    const xapi::StringMap arguments{{u"vdiuuid"_s, drive->uuid}, {u"base64"_s, u"true"_s}};
    const auto answer =
        co_await askPlugin(session, host, u"get_config_drive_configuration"_s, arguments, patience);
    if (answer)
        co_return fromPlugin(*answer);
    if (!doWithoutPlugin(answer.error()))
        co_return answer;
    co_return co_await cloudconfig::storedTemplate(session, *drive, patience);
}

//! The order of a user, who knows names and no records.
struct Wish
{
    QString vmUuid;
    QString srUuid;
    QString text;
    bool replacesOthers = false;
};

Task<ConfigDrive> createDirectly(xapi::SessionPtr session, Wish wish, Patience patience)
{
    const auto place = co_await cloudconfig::drivePlace(session, wish.vmUuid, wish.srUuid, patience);
    if (!place)
        co_return fail(place.error());
    const ConfigDriveOrder order{*place, wish.text, QString(), wish.replacesOthers};
    auto drive = co_await cloudconfig::createConfigDrive(session, order, patience);
    if (!drive)
        co_return fail(drive.error());
    drive->notes.append(Tr::tr(
        "The files of the guest agent are not on the drive: they come from the tools ISO, which only the "
        "Container Management plugin of the pool's hosts can read."));
    co_return drive;
}

Task<ConfigDrive> createSomehow(xapi::SessionPtr session, xapi::HostRef host, Wish wish, Patience patience)
{
    if (!canGoByPlugin(wish.text))
        co_return co_await createDirectly(session, wish, patience);
    xapi::StringMap arguments{
        {u"vmuuid"_s, wish.vmUuid}, {u"sruuid"_s, wish.srUuid}, {u"configuration"_s, forPlugin(wish.text)}};
    if (wish.replacesOthers)
        arguments.insert(u"replace_others"_s, u"true"_s);
    const auto answer = co_await askPlugin(session, host, u"create_config_drive"_s, arguments, patience);
    if (answer)
        co_return ConfigDrive{*answer, {}};
    if (!doWithoutPlugin(answer.error()))
        co_return fail(answer.error());
    co_return co_await createDirectly(session, wish, patience);
}

} // namespace

ConfigDriveService::ConfigDriveService(xapi::SessionPtr session, xapi::HostRef coordinator)
    : m_session(std::move(session))
    , m_coordinator(std::move(coordinator))
{}

Task<Facts> ConfigDriveService::facts(QString vmUuid, Patience patience)
{
    const auto facts = co_await readFacts(m_session, vmUuid, patience);
    co_return told(facts, Tr::tr("What the config drive of VM %1 needs could not be read.").arg(vmUuid));
}

Task<QString> ConfigDriveService::defaultTemplate(QString vmOrTemplateUuid, Patience patience)
{
    const auto text = co_await readDefault(m_session, m_coordinator, vmOrTemplateUuid, patience);
    co_return told(text, Tr::tr("The pool's template for a config drive could not be read."));
}

Task<QString> ConfigDriveService::storedTemplate(QString vmUuid, Patience patience)
{
    const auto text = co_await readStored(m_session, m_coordinator, vmUuid, patience);
    co_return told(text, Tr::tr("The config drive of VM %1 could not be read.").arg(vmUuid));
}

Task<ConfigDrive> ConfigDriveService::create(QString vmUuid, QString srUuid, QString text,
                                             bool replacesOthers, Patience patience)
{
    const Wish wish{vmUuid, srUuid, text, replacesOthers};
    const auto drive = co_await createSomehow(m_session, m_coordinator, wish, patience);
    co_return told(drive, Tr::tr("The config drive of VM %1 could not be made.").arg(vmUuid));
}

} // namespace xsc::service
