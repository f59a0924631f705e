// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/discdisk.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "prepare/tr.h"
#include "xapi/devices.h"
#include "xapi/disktransfer.h"
#include "xapi/failures.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::prepare {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::SessionPtr;
using xapi::Value;
namespace keys = xapi::keys;

namespace {

constexpr auto wholeCallTime = 60s;
constexpr auto betweenReturns = 1s;

// By the whole name XAPI finds it without reading every disk of the pool.
QString discName(const QString &vmUuid) { return u"Temp Container Management Image %1"_s.arg(vmUuid); }

Task<QList<xapi::SrRef>> storagesFor(SessionPtr session, xapi::VmRef vm, Patience patience)
{
    QList<xapi::SrRef> storages;
    const auto disks = co_await drivesOf(session, vm, u"Disk"_s, patience);
    if (!disks)
        co_return fail(disks.error());
    if (!disks->isEmpty() && !xapi::isNull(disks->first().vdi)) {
        const auto first = co_await xapi::record<xapi::VdiRecord>(session, disks->first().vdi, patience);
        if (!first)
            co_return fail(first.error());
        storages.append(first->sr);
    }
    const auto pool = co_await xapi::poolRecord(session, patience);
    if (!pool)
        co_return fail(pool.error());
    if (!xapi::isNull(pool->defaultSr) && !storages.contains(pool->defaultSr))
        storages.append(pool->defaultSr);
    co_return storages;
}

// The call that makes it is waited for to its end: its answer tells what there is to destroy.
Task<xapi::VdiRef> makeOn(SessionPtr session, xapi::SrRef storage, xapi::StringMap mark, Secret image,
                          Patience patience)
{
    const QString vmUuid = mark.value(keys::tlsDisc);
    const xapi::NewDisk wanted{storage, xapi::wholeBlocks(image.reveal().size()), discName(vmUuid), mark};
    const auto vdi = co_await xapi::createDisk(session, wanted, Patience::of(wholeCallTime));
    if (!vdi)
        co_return fail(vdi.error());
    xapi::TransferSettings settings;
    settings.label = Tr::tr("Container Management: writing a disc with TLS files");
    const auto content = xapi::DiskContent::ofSecret(image);
    const auto filled = co_await xapi::importDisk(session, *vdi, content, settings, patience);
    if (!filled)
        co_return fail(filled.error());
    co_return *vdi;
}

Task<> putFormerBack(SessionPtr session, xapi::VdiRecord disc, Patience patience)
{
    const QString formerUuid = disc.otherConfig.value(keys::formerDisc);
    const QString driveUuid = disc.otherConfig.value(keys::discDrive);
    if (formerUuid.isEmpty())
        co_return Result<>();
    const auto former = co_await xapi::refByUuid<xapi::VdiRecord>(session, formerUuid, patience);
    if (!former)
        co_return fail(former.error());
    const auto drive = co_await xapi::refByUuid<xapi::VbdRecord>(session, driveUuid, patience);
    if (!drive)
        co_return fail(drive.error());
    const QList<Value> parameters{drive->text(), former->text()};
    co_return co_await xapi::callWhenFree(session, u"VBD.insert"_s, parameters, patience);
}

// Not so when somebody else's disc is in by now, or the former one or the drive is gone.
bool isRefused(const Result<> &back)
{
    return !back && !back.error().code.isEmpty() && back.error().kind != ErrorKind::NotFound &&
           !xapi::hasCode(back.error(), "VBD_NOT_EMPTY"_L1);
}

// Last of all it is destroyed: it tells what else there is to do.
Task<> removeDisc(SessionPtr session, xapi::VdiRecord disc, Patience patience)
{
    for (const xapi::VbdRef &drive : disc.vbds) {
        const auto out = co_await eject(session, drive, patience);
        if (!out)
            co_return fail(out.error());
    }
    auto back = co_await putFormerBack(session, disc, patience);
    if (isRefused(back)) {
        co_await pause(betweenReturns, patience);
        back = co_await putFormerBack(session, disc, patience);
    }
    if (!back && back.error().code.isEmpty() && back.error().kind != ErrorKind::NotFound)
        co_return fail(back.error());
    // Its storage may be away for long: keys stay on no disc for that.
    if (isRefused(back))
        qCWarning(lcGuest, "The disc that was in the drive before could not be put back: %ls",
                  qUtf16Printable(back.error().text()));
    const QList<Value> vdiOnly{disc.ref.text()};
    const auto gone = co_await xapi::callWhenFree(session, u"VDI.destroy"_s, vdiOnly, patience);
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return fail(gone.error());
    co_return Result<>();
}

} // namespace

Task<xapi::VdiRef> makeDiscDisk(SessionPtr session, xapi::VmRecord vm, Secret image, xapi::StringMap former,
                                Patience patience)
{
    xapi::StringMap mark = former;
    mark.insert(keys::tlsDisc, vm.uuid);
    const auto storages = co_await storagesFor(session, vm.ref, patience.atMost(wholeCallTime));
    if (!storages)
        co_return fail(storages.error());
    Result<xapi::VdiRef> made =
        fail(ErrorKind::NotFound, Tr::tr("There is no storage for a disc: %1 has no disk and the pool has no "
                                         "default storage.")
                                      .arg(vm.name));
    for (const xapi::SrRef &storage : *storages) {
        made = co_await makeOn(session, storage, mark, image, patience);
        if (made || patience.isOver())
            break;
    }
    co_return made;
}

xapi::StringMap formerMark(const xapi::VdiRecord &disc, const xapi::VbdRecord &drive)
{
    return {{keys::formerDisc, disc.uuid}, {keys::discDrive, drive.uuid}};
}

Task<> removeDiscs(SessionPtr session, QString vmUuid, Patience patience)
{
    const QList<Value> named{discName(vmUuid)};
    const auto refs = co_await session->call(u"VDI.get_by_name_label"_s, named, patience);
    if (!refs)
        co_return fail(refs.error());
    for (const QString &ref : refs->toStrings()) {
        const auto disc = co_await xapi::record<xapi::VdiRecord>(session, xapi::VdiRef(ref), patience);
        if (!disc && disc.error().kind == ErrorKind::NotFound)
            continue;
        if (!disc)
            co_return fail(disc.error());
        if (disc->otherConfig.value(keys::tlsDisc) != vmUuid)
            continue;
        const auto gone = co_await removeDisc(session, *disc, patience);
        if (!gone)
            co_return fail(gone.error());
    }
    co_return Result<>();
}

Task<QList<xapi::VbdRecord>> drivesOf(SessionPtr session, xapi::VmRef vm, QString type, Patience patience)
{
    const QList<Value> vmOnly{vm.text()};
    const auto refs = co_await session->call(u"VM.get_VBDs"_s, vmOnly, patience);
    if (!refs)
        co_return fail(refs.error());
    QList<xapi::VbdRecord> drives;
    for (const QString &ref : refs->toStrings()) {
        const auto drive = co_await xapi::record<xapi::VbdRecord>(session, xapi::VbdRef(ref), patience);
        if (!drive)
            co_return fail(drive.error());
        if (drive->type == type)
            drives.append(*drive);
    }
    std::sort(drives.begin(), drives.end(), [](const xapi::VbdRecord &a, const xapi::VbdRecord &b) {
        return a.userDevice.toInt() < b.userDevice.toInt();
    });
    co_return drives;
}

Task<> eject(SessionPtr session, xapi::VbdRef drive, Patience patience)
{
    const QList<Value> driveOnly{drive.text()};
    const auto out = co_await xapi::callWhenFree(session, u"VBD.eject"_s, driveOnly, patience);
    if (!out && !xapi::hasCode(out.error(), "VBD_IS_EMPTY"_L1))
        co_return fail(out.error());
    co_return Result<>();
}

} // namespace xsc::prepare
