// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/configdrive.h"

#include "cloudconfig/drivecontents.h"
#include "cloudconfig/drivemaking.h"
#include "cloudconfig/image.h"
#include "cloudconfig/managementnic.h"
#include "cloudconfig/monitorable.h"
#include "cloudconfig/toolsiso.h"
#include "cloudconfig/tr.h"
#include "guest/poolkeys.h"
#include "xapi/failures.h"
#include "xapi/keys.h"

#include <QUuid>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

Task<Facts> factsFor(MakingPtr making)
{
    const DrivePlace &place = making->order.place;
    if (place.managementDevice)
        co_return Facts{place.vm.name, place.vm.uuid, place.pool.publicKey, *place.managementDevice};
    co_return co_await factsOf(making->session, place.vm, place.pool, making->patience);
}

Task<> gatherFacts(MakingPtr making)
{
    const auto facts = co_await factsFor(making);
    if (!facts)
        co_return fail(facts.error());
    making->facts = *facts;
    if (!making->facts.publicKey.isEmpty() || !wantsPoolKey(making->order.configuration))
        co_return Result<>();
    const auto keys = co_await guest::ensurePoolKeyPair(making->session, making->patience);
    if (!keys)
        co_return fail(keys.error());
    making->facts.publicKey = QString::fromLatin1(keys->publicLine).trimmed();
    co_return Result<>();
}

Task<> provideManagementNic(MakingPtr making)
{
    if (making->facts.managementDevice || !wantsManagementNic(making->order.place.pool.record))
        co_return Result<>();
    const xapi::StringMap mark{{xapi::keys::making, making->mark}};
    const auto vif = co_await addManagementNic(making->session, making->vm().ref, mark, making->patience);
    if (!vif) {
        noteLost(*making, u"VIF"_s, vif.error());
        co_return fail(vif.error());
    }
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

Result<> startDrawing(Making &making)
{
    ImageContents contents = driveContents(making.order.configuration, making.facts, Layout::ConfigDrive);
    if (!making.order.toolsIso.isEmpty()) {
        const AgentFiles agent = agentFilesOf(making.order.toolsIso);
        contents.agentFiles = agent.files;
        making.made.notes = agent.notes;
    }
    auto image = startImage(contents, Layout::ConfigDrive);
    if (!image)
        return fail(image.error());
    making.image.emplace(*std::move(image));
    return {};
}

// The key's presence offers management to users; it stays as it is where somebody has chosen.
Task<> markMonitorable(MakingPtr making)
{
    const QString vm = making->vm().ref.text();
    if (!letsPoolKeyIn(making->order.configuration) || making->vm().otherConfig.contains(xapi::keys::monitor))
        co_return Result<>();
    const QList<Value> parameters{vm, xapi::keys::monitor, u"False"_s};
    const auto added =
        co_await making->session->call(u"VM.add_to_other_config"_s, parameters, making->patience);
    if (added || added.error().code.isEmpty())
        making->undo.add(u"VM.remove_from_other_config"_s, {vm, xapi::keys::monitor});
    if (!added && !xapi::hasCode(added.error(), "MAP_DUPLICATE_KEY"_L1))
        co_return fail(added.error());
    co_return Result<>();
}

Task<> noteOthers(MakingPtr making)
{
    const auto before = co_await *making->beforeAsked;
    if (!before)
        co_return fail(before.error());
    making->before = *before;
    for (const AttachedDrive &drive : making->before) {
        if (drive.kind == DriveKind::XenOrchestra && !making->order.replacesOthers)
            making->made.notes.append(
                Tr::tr(
                    "VM %1 also has the drive \"%2\" of Xen Orchestra: cloud-init takes that one and ignores "
                    "the new one.")
                    .arg(making->vm().name, drive.vdi.name));
    }
    co_return Result<>();
}

using Step = Task<> (*)(MakingPtr);

Task<> startDrawingStep(MakingPtr making) { co_return startDrawing(*making); }

} // namespace

Task<DrivePlace> drivePlace(xapi::SessionPtr session, QString vmUuid, QString srUuid, Patience patience)
{
    const auto storageAsked = xapi::refByUuid<xapi::SrRecord>(session, srUuid, patience);
    const auto poolAsked = poolFacts(session, patience);
    const auto vm = co_await xapi::vmByUuid(session, vmUuid, patience);
    const auto storage = co_await storageAsked;
    const auto pool = co_await poolAsked;
    if (!vm)
        co_return fail(vm.error());
    if (!storage)
        co_return fail(storage.error());
    if (!pool)
        co_return fail(pool.error());
    co_return DrivePlace{*vm, *storage, *pool};
}

Task<ConfigDrive> createConfigDrive(xapi::SessionPtr session, ConfigDriveOrder order, Patience patience)
{
    const auto making = std::make_shared<Making>();
    making->session = session;
    making->patience = patience;
    making->order = order;
    making->mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    static constexpr Step steps[] = {gatherFacts, provideManagementNic, startDrawingStep,
                                     makeDisk,    attachDisk,           outlastRivals,
                                     noteOthers,  markMonitorable,      replaceOld};
    for (const Step step : steps) {
        const auto done = co_await step(making);
        if (done)
            continue;
        co_await takeBackLost(making);
        co_await Undo::run(session, making->undo);
        co_return fail(done.error());
    }
    co_return making->made;
}

} // namespace xsc::cloudconfig
