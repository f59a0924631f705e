// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/configdrive.h"

#include "cloudconfig/attacheddrives.h"
#include "cloudconfig/drivecontents.h"
#include "cloudconfig/image.h"
#include "cloudconfig/managementnic.h"
#include "cloudconfig/monitorable.h"
#include "cloudconfig/toolsiso.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/undo.h"
#include "cloudconfig/vmfacts.h"
#include "guest/credentials.h"
#include "xapi/devices.h"
#include "xapi/disktransfer.h"
#include "xapi/failures.h"
#include "xapi/keys.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

constexpr qint64 diskBlock = 2 * 1024 * 1024;

//! A drive in the making.
struct Making
{
    xapi::SessionPtr session;
    Patience patience;
    QString text; //!< the template
    QString toolsIso;
    xapi::VmRecord vm;
    xapi::PoolRecord pool;
    xapi::SrRecord storage;
    Facts facts;
    QByteArray image;
    xapi::VdiRef vdi;
    xapi::VbdRef vbd;
    Undo undo;
    ConfigDrive made;
};
using MakingPtr = std::shared_ptr<Making>;

xapi::StringMap driveMark() { return {{xapi::keys::configDrive, u"True"_s}}; }

// A call that only matters by its success.
Task<> tell(MakingPtr making, QString method, QList<Value> parameters)
{
    const auto done = co_await making->session->call(method, parameters, making->patience);
    if (!done)
        co_return fail(done.error());
    co_return Result<>();
}

Task<> lookUp(MakingPtr making, ConfigDriveOrder order)
{
    const auto vm = co_await xapi::vmByUuid(making->session, order.vmUuid, making->patience);
    if (!vm)
        co_return fail(vm.error());
    making->vm = *vm;
    const auto storage = co_await xapi::srByUuid(making->session, order.srUuid, making->patience);
    if (!storage)
        co_return fail(storage.error());
    making->storage = *storage;
    const auto pool = co_await xapi::poolRecord(making->session, making->patience);
    if (!pool)
        co_return fail(pool.error());
    making->pool = *pool;
    co_return Result<>();
}

Task<> gatherFacts(MakingPtr making)
{
    const auto facts = co_await factsOf(making->session, making->vm, making->pool, making->patience);
    if (!facts)
        co_return fail(facts.error());
    making->facts = *facts;
    if (!making->facts.publicKey.isEmpty() || !making->text.contains("CONTAINERRSAPUB%"_L1))
        co_return Result<>();
    const auto keys = co_await guest::ensurePoolKeyPair(making->session, making->patience);
    if (!keys)
        co_return fail(keys.error());
    making->facts.publicKey = QString::fromLatin1(keys->publicLine).trimmed();
    co_return Result<>();
}

Task<> provideManagementNic(MakingPtr making)
{
    if (making->facts.managementDevice || !wantsManagementNic(making->pool))
        co_return Result<>();
    const auto vif = co_await addManagementNic(making->session, making->vm.ref, making->patience);
    if (!vif)
        co_return fail(vif.error());
    if (xapi::isNull(*vif))
        co_return Result<>();
    const QList<Value> vifOnly{vif->text()};
    making->undo.add(u"VIF.destroy"_s, vifOnly);
    const auto device =
        co_await xapi::callText(making->session, u"VIF.get_device"_s, vifOnly, making->patience);
    if (!device)
        co_return fail(device.error());
    making->facts.managementDevice = *device;
    co_return Result<>();
}

Result<> drawImage(Making &making)
{
    ImageContents contents = driveContents(making.text, making.facts, Layout::ConfigDrive);
    if (!making.toolsIso.isEmpty()) {
        const AgentFiles agent = agentFilesOf(making.toolsIso);
        contents.agentFiles = agent.files;
        making.made.notes = agent.notes;
    }
    auto image = makeImage(contents, Layout::ConfigDrive);
    if (!image)
        return fail(image.error());
    making.image = *std::move(image);
    return {};
}

Task<> makeDisk(MakingPtr making)
{
    const qint64 blocks = (making->image.size() + diskBlock - 1) / diskBlock;
    const xapi::NewDisk wanted{making->storage.ref, blocks * diskBlock, u"Automatic Config Drive"_s,
                               driveMark()};
    const auto vdi = co_await xapi::createDisk(making->session, wanted, making->patience);
    if (!vdi)
        co_return fail(vdi.error());
    making->vdi = *vdi;
    const QList<Value> vdiOnly{vdi->text()};
    making->undo.add(u"VDI.destroy"_s, vdiOnly);
    const auto uuid = co_await xapi::callText(making->session, u"VDI.get_uuid"_s, vdiOnly, making->patience);
    if (!uuid)
        co_return fail(uuid.error());
    making->made.vdiUuid = *uuid;
    xapi::TransferSettings settings;
    settings.label = Tr::tr("Container Management: writing a config drive");
    const auto content = xapi::DiskContent::ofBytes(making->image);
    co_return co_await xapi::importDisk(making->session, making->vdi, content, settings, making->patience);
}

Task<> attachDisk(MakingPtr making)
{
    const QList<Value> vmOnly{making->vm.ref.text()};
    const auto devices =
        co_await making->session->call(u"VM.get_allowed_VBD_devices"_s, vmOnly, making->patience);
    if (!devices)
        co_return fail(devices.error());
    const Value::Struct fields{{u"VM"_s, making->vm.ref.text()},
                               {u"VDI"_s, making->vdi.text()},
                               {u"type"_s, u"Disk"_s},
                               {u"mode"_s, u"RO"_s},
                               {u"bootable"_s, false},
                               {u"empty"_s, false},
                               {u"other_config"_s, Value::fromMap(driveMark())},
                               {u"qos_algorithm_type"_s, QString()},
                               {u"qos_algorithm_params"_s, Value::Struct()}};
    const QStringList free = devices->toStrings();
    const auto made = co_await xapi::createAtFreeDevice(making->session, u"VBD.create"_s, fields,
                                                        u"userdevice"_s, free, making->patience);
    if (!made)
        co_return fail(made.error());
    making->vbd = xapi::VbdRef(*made);
    making->undo.add(u"VBD.destroy"_s, {*made});
    co_return Result<>();
}

// The key's presence offers management to users; it stays as it is where somebody has chosen.
Task<> markMonitorable(MakingPtr making)
{
    const QString vm = making->vm.ref.text();
    if (!letsPoolKeyIn(making->text) || making->vm.otherConfig.contains(xapi::keys::monitor))
        co_return Result<>();
    const QList<Value> parameters{vm, xapi::keys::monitor, u"False"_s};
    const auto added = co_await tell(making, u"VM.add_to_other_config"_s, parameters);
    if (!added && !xapi::hasCode(added.error(), "MAP_DUPLICATE_KEY"_L1))
        co_return fail(added.error());
    if (added)
        making->undo.add(u"VM.remove_from_other_config"_s, {vm, xapi::keys::monitor});
    co_return Result<>();
}

Task<> unplugOld(MakingPtr making, AttachedDrive old)
{
    if (!old.vbd.currentlyAttached)
        co_return Result<>();
    const QList<Value> vbdOnly{old.vbd.ref.text()};
    const auto unplugged = co_await tell(making, u"VBD.unplug"_s, vbdOnly);
    if (!unplugged)
        co_return fail(unplugged.error());
    making->undo.add(u"VBD.plug"_s, vbdOnly);
    co_return Result<>();
}

Task<> plugNew(MakingPtr making)
{
    if (making->vm.powerState != xapi::PowerState::Running)
        co_return Result<>();
    const QList<Value> vbdOnly{making->vbd.text()};
    const auto plugged = co_await tell(making, u"VBD.plug"_s, vbdOnly);
    if (!plugged)
        co_return fail(plugged.error());
    making->undo.add(u"VBD.unplug"_s, vbdOnly);
    co_return Result<>();
}

// A disk takes its VBDs with it, all at once; one that another VM has too stays.
Task<> destroyOld(MakingPtr making, AttachedDrive old)
{
    const bool isShared = old.vdi.vbds.size() > 1;
    const QString method = isShared ? u"VBD.destroy"_s : u"VDI.destroy"_s;
    const QList<Value> parameters{isShared ? old.vbd.ref.text() : old.vdi.ref.text()};
    co_return co_await xapi::callWhenFree(making->session, method, parameters, making->patience);
}

// The old one goes last: until then every step can be taken back.
Task<> replaceOld(MakingPtr making)
{
    const auto drives = co_await attachedDrives(making->session, making->vm.ref, making->patience);
    if (!drives)
        co_return fail(drives.error());
    QList<AttachedDrive> old;
    for (const AttachedDrive &drive : *drives) {
        if (drive.isMarked && drive.vbd.ref != making->vbd)
            old.append(drive);
    }
    for (const AttachedDrive &drive : old) {
        const auto unplugged = co_await unplugOld(making, drive);
        if (!unplugged)
            co_return fail(unplugged.error());
    }
    const auto plugged = co_await plugNew(making);
    if (!plugged)
        co_return fail(plugged.error());
    for (const AttachedDrive &drive : old) {
        const auto destroyed = co_await destroyOld(making, drive);
        if (!destroyed)
            co_return fail(destroyed.error());
    }
    co_return Result<>();
}

using Step = Task<> (*)(MakingPtr);

Task<> drawImageStep(MakingPtr making) { co_return drawImage(*making); }

} // namespace

Task<ConfigDrive> createConfigDrive(xapi::SessionPtr session, ConfigDriveOrder order, Patience patience)
{
    const auto making = std::make_shared<Making>();
    making->session = session;
    making->patience = patience;
    making->text = withLineBreaks(order.configuration);
    making->toolsIso = order.toolsIso;
    const auto found = co_await lookUp(making, order);
    if (!found)
        co_return fail(found.error());
    static constexpr Step steps[] = {gatherFacts, provideManagementNic, drawImageStep, makeDisk,
                                     attachDisk,  markMonitorable,      replaceOld};
    for (const Step step : steps) {
        const auto done = co_await step(making);
        if (done)
            continue;
        co_await Undo::run(session, making->undo);
        co_return fail(done.error());
    }
    co_return making->made;
}

} // namespace xsc::cloudconfig
