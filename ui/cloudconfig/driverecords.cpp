// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/driverecords.h"

#include "cloudconfig/attacheddrives.h"
#include "ui/tree/naturalorder.h"
#include "xapi/keys.h"

#include <QCoreApplication>
#include <QLocale>

namespace xsc::ui::driverecords {

using namespace Qt::Literals::StringLiterals;
using cloudconfig::DriveKind;

namespace {

struct DriveRecordsTr
{
    Q_DECLARE_TR_FUNCTIONS(DriveRecords)
};

bool isYes(const QString &text) { return text.compare("true"_L1, Qt::CaseInsensitive) == 0; }

template <class Record>
void sortByName(QList<const Record *> &records)
{
    std::sort(records.begin(), records.end(), [](const Record *a, const Record *b) {
        const int order = naturalCompare(a->name, b->name);
        return order != 0 ? order < 0 : a->uuid < b->uuid;
    });
}

const xapi::SrRecord *firstDiskStorage(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::VbdRecord *first = nullptr;
    for (const xapi::VbdRef &ref : vm.vbds) {
        const xapi::VbdRecord *vbd = inventory.find(ref);
        const bool isDisk = vbd && vbd->type == "Disk"_L1 && inventory.find(vbd->vdi);
        if (isDisk && (!first || vbd->userDevice.toInt() < first->userDevice.toInt())) {
            first = vbd;
        }
    }
    return first ? inventory.find(inventory.find(first->vdi)->sr) : nullptr;
}

QList<const xapi::VdiRecord *> drivesOfKind(const xapi::Inventory &inventory, const xapi::VmRecord &vm,
                                            DriveKind kind)
{
    QList<const xapi::VdiRecord *> found;
    for (const xapi::VbdRef &ref : vm.vbds) {
        const xapi::VbdRecord *vbd = inventory.find(ref);
        const xapi::VdiRecord *vdi = vbd ? inventory.find(vbd->vdi) : nullptr;
        if (vdi && cloudconfig::driveKind(*vbd, *vdi) == kind) {
            found.append(vdi);
        }
    }
    return found;
}

} // namespace

const xapi::VdiRecord *driveOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::VdiRecord *ours = ownDriveOf(inventory, vm);
    return ours ? ours : driveOfOthers(inventory, vm);
}

const xapi::VdiRecord *ownDriveOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    return drivesOfKind(inventory, vm, DriveKind::Ours).value(0);
}

QStringList ownDrivesOf(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    QStringList uuids;
    for (const xapi::VdiRecord *drive : drivesOfKind(inventory, vm, DriveKind::Ours)) {
        uuids.append(drive->uuid);
    }
    return uuids;
}

const xapi::VdiRecord *driveOfOthers(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    return drivesOfKind(inventory, vm, DriveKind::XenOrchestra).value(0);
}

QString warningOfOthers(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    const xapi::VdiRecord *drive = driveOfOthers(inventory, vm);
    return drive ? DriveRecordsTr::tr(
                       "The virtual machine has the drive “%1” of Xen Orchestra. cloud-init takes "
                       "that one before a drive written here.")
                       .arg(drive->name)
                 : QString();
}

const xapi::SrRecord *bestStorage(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    if (const xapi::VdiRecord *drive = driveOf(inventory, vm)) {
        return inventory.find(drive->sr);
    }
    if (const xapi::SrRecord *storage = firstDiskStorage(inventory, vm)) {
        return storage;
    }
    return inventory.pool() ? inventory.find(inventory.pool()->defaultSr) : nullptr;
}

QList<const xapi::SrRecord *> storages(const xapi::Inventory &inventory)
{
    QList<const xapi::SrRecord *> found;
    for (const xapi::SrRecord &storage : inventory.all<xapi::SrRecord>()) {
        const bool holdsDisks =
            storage.contentType != "iso"_L1 && storage.type != "iso"_L1 && storage.type != "udev"_L1;
        if (holdsDisks) {
            found.append(&storage);
        }
    }
    sortByName(found);
    return found;
}

QString storageText(const xapi::SrRecord &storage)
{
    const QLocale locale;
    const qint64 free = std::max<qint64>(0, storage.physicalSize - storage.physicalUtilisation);
    return DriveRecordsTr::tr("%1: %2 free of %3")
        .arg(storage.name, locale.formattedDataSize(free), locale.formattedDataSize(storage.physicalSize));
}

cloudconfig::Facts factsAtHand(const xapi::VmRecord &vm)
{
    cloudconfig::Facts facts;
    facts.vmName = vm.name;
    facts.vmUuid = vm.uuid;
    return facts;
}

QStringList originOfFacts(const xapi::Inventory &inventory, const xapi::VmRecord &vm)
{
    QStringList origin{vm.uuid, vm.name};
    for (const xapi::VifRef &vif : vm.vifs) {
        origin.append(vif.text());
    }
    const xapi::PoolRecord *pool = inventory.pool();
    for (const QString &key :
         {xapi::keys::useManagementNetwork, xapi::keys::privateKeySecret, xapi::keys::publicKeySecret}) {
        origin.append(pool ? pool->otherConfig.value(key) : QString());
    }
    return origin;
}

QList<const xapi::VmRecord *> targets(const xapi::Inventory &inventory)
{
    QList<const xapi::VmRecord *> found;
    for (const xapi::VmRecord &vm : inventory.all<xapi::VmRecord>()) {
        if (!vm.isSnapshot && !vm.isControlDomain && !isYes(vm.otherConfig.value(u"default_template"_s))) {
            found.append(&vm);
        }
    }
    sortByName(found);
    return found;
}

QString whyReadOnly(const xapi::VmRecord &vm)
{
    if (vm.isTemplate || vm.powerState == xapi::PowerState::Halted) {
        return {};
    }
    return DriveRecordsTr::tr("The cloud-config can only be changed while the virtual machine is shut down.");
}

} // namespace xsc::ui::driverecords
