// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/drivemaking.h"
#include "cloudconfig/tr.h"
#include "xapi/devices.h"
#include "xapi/disktransfer.h"
#include "xapi/keys.h"
#include "xapi/tasks.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

xapi::StringMap driveMarks(const Making &making)
{
    return {{xapi::keys::configDrive, u"True"_s}, {xapi::keys::making, making.mark}};
}

// Clients show it.
QString taskDescription(const Making &making)
{
    return Tr::tr("For %1 (%2)").arg(making.vm().name, making.mark);
}

// What is needed next is asked for while the image is on its way.
Task<> fillDisk(MakingPtr making)
{
    auto image = making->image->finish();
    if (!image)
        co_return fail(image.error());
    const QList<Value> vdiOnly{making->vdi.text()};
    const QList<Value> vmOnly{making->vm().ref.text()};
    const auto uuidAsked = xapi::callText(making->session, u"VDI.get_uuid"_s, vdiOnly, making->patience);
    const auto devicesAsked =
        making->session->call(u"VM.get_allowed_VBD_devices"_s, vmOnly, making->patience);
    const auto content = xapi::DiskContent::ofBytes(*std::move(image));
    const auto filled = co_await xapi::importDiskUnder(making->session, making->task, making->vdi, content,
                                                       xapi::usualStallTime, making->patience);
    const auto uuid = co_await uuidAsked;
    const auto devices = co_await devicesAsked;
    if (!filled)
        co_return filled;
    if (!uuid)
        co_return fail(uuid.error());
    if (!devices)
        co_return fail(devices.error());
    making->made.vdiUuid = *uuid;
    making->devices = devices->toStrings();
    co_return Result<>();
}

Task<QString> createDevice(MakingPtr making)
{
    const Value::Struct fields{{u"VM"_s, making->vm().ref.text()},
                               {u"VDI"_s, making->vdi.text()},
                               {u"type"_s, u"Disk"_s},
                               {u"mode"_s, u"RO"_s},
                               {u"bootable"_s, false},
                               {u"empty"_s, false},
                               {u"other_config"_s, Value::fromMap(driveMarks(*making))},
                               {u"qos_algorithm_type"_s, QString()},
                               {u"qos_algorithm_params"_s, Value::Struct()}};
    return xapi::createAtFreeDevice(making->session, u"VBD.create"_s, fields, u"userdevice"_s,
                                    making->devices, making->patience);
}

} // namespace

QString taskLabel() { return Tr::tr("Container Management: writing a config drive"); }

Task<> makeDisk(MakingPtr making)
{
    const xapi::NewDisk wanted{making->order.place.storage, xapi::wholeBlocks(making->image->size()),
                               driveName, driveMarks(*making)};
    const auto taskAsked =
        xapi::createTask(making->session, taskLabel(), taskDescription(*making), making->patience);
    const auto vdi = co_await xapi::createDisk(making->session, wanted, making->patience);
    const auto task = co_await taskAsked;
    making->task = task.value_or(xapi::TaskRef());
    if (!task)
        noteLost(*making, u"task"_s, task.error());
    if (!vdi) {
        noteLost(*making, u"VDI"_s, vdi.error());
        co_return fail(vdi.error());
    }
    making->vdi = *vdi;
    making->undo.add(u"VDI.destroy"_s, {vdi->text()});
    if (!task)
        co_return fail(task.error());
    co_return co_await fillDisk(making);
}

QCoro::Task<void> dropTask(MakingPtr making)
{
    const auto task = std::exchange(making->task, {});
    if (!xapi::isNull(task))
        co_await xapi::removeTask(making->session, task);
}

Task<> attachDisk(MakingPtr making)
{
    const auto taskDropped = dropTask(making);
    making->beforeAsked = attachedDrives(making->session, making->vm().vbds, making->patience);
    const auto vbd = co_await createDevice(making);
    co_await taskDropped;
    if (!vbd) {
        noteLost(*making, u"VBD"_s, vbd.error());
        co_return fail(vbd.error());
    }
    making->vbd = xapi::VbdRef(*vbd);
    making->undo.add(u"VBD.destroy"_s, {*vbd});
    co_return Result<>();
}

} // namespace xsc::cloudconfig
