// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/drivemaking.h"
#include "cloudconfig/tr.h"
#include "xapi/devices.h"
#include "xapi/disktransfer.h"
#include "xapi/keys.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

xapi::StringMap driveMark() { return {{xapi::keys::configDrive, u"True"_s}}; }

} // namespace

Task<> makeDisk(MakingPtr making)
{
    const xapi::NewDisk wanted{making->storage, xapi::wholeBlocks(making->image.size()),
                               u"Automatic Config Drive"_s, driveMark()};
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

} // namespace xsc::cloudconfig
