// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapiinstallmethods.h"

#include "simulator/xapierror.h"
#include "simulator/xapimethods.h"
#include "simulator/xapimodel.h"

#include <QXmlStreamReader>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

using Parameters = QList<Value>;

XapiMethod withTask(int parameters, XapiMethod::RunNow run)
{
    XapiMethod method;
    method.least = method.most = parameters;
    method.task = true;
    method.run = atOnce(std::move(run));
    return method;
}

Result<Value> cloneVm(XapiModel &model, const Parameters &given)
{
    const auto record = model.record(u"VM"_s, given[0].toString());
    if (!record)
        return record;
    if ((*record)[u"power_state"_s].toString() != "Halted"_L1)
        return xapiFail({u"VM_BAD_POWER_STATE"_s, given[0].toString(), u"halted"_s,
                         (*record)[u"power_state"_s].toString().toLower()});
    Value::Struct fields = record->toStruct();
    for (const QString &own : {u"uuid"_s, u"VBDs"_s, u"VIFs"_s, u"is_default_template"_s})
        fields.remove(own);
    fields.insert(u"name_label"_s, given[1]);
    return Value(model.add(u"VM"_s, fields));
}

Result<> makeDisk(XapiModel &model, const QString &vm, const QXmlStreamAttributes &disk)
{
    const auto storage = model.byUuid(u"SR"_s, disk.value("sr"_L1).toString());
    if (!storage)
        return xapiFail({u"UUID_INVALID"_s, u"sr"_s, disk.value("sr"_L1).toString()});
    const QString vdi = model.add(u"VDI"_s, {{u"SR"_s, Value(*storage)},
                                             {u"virtual_size"_s, Value(disk.value("size"_L1).toLongLong())}});
    model.add(u"VBD"_s, {{u"VM"_s, Value(vm)},
                         {u"VDI"_s, Value(vdi)},
                         {u"userdevice"_s, Value(disk.value("device"_L1).toString())},
                         {u"bootable"_s, Value(disk.value("bootable"_L1) == "true"_L1)},
                         {u"type"_s, Value(u"Disk"_s)},
                         {u"mode"_s, Value(u"RW"_s)}});
    return {};
}

Result<Value> provision(XapiModel &model, const Parameters &given)
{
    const QString vm = given[0].toString();
    const auto config = model.field(u"VM"_s, vm, u"other_config"_s);
    if (!config)
        return config;
    QXmlStreamReader disks((*config)[u"disks"_s].toString());
    while (!disks.atEnd()) {
        if (disks.readNext() != QXmlStreamReader::StartElement || disks.name() != "disk"_L1)
            continue;
        if (const auto made = makeDisk(model, vm, disks.attributes()); !made)
            return Fail(made.error());
    }
    std::ignore = model.removeFrom(u"VM"_s, vm, u"other_config"_s, u"disks"_s);
    model.set(u"VM"_s, vm, u"is_a_template"_s, Value(false));
    return Value();
}

void destroyAll(XapiModel &model, const QString &cls, const QStringList &refs)
{
    for (const QString &ref : refs)
        std::ignore = model.destroy(cls, ref);
}

// Its disks stay.
Result<Value> destroyVm(XapiModel &model, const Parameters &given)
{
    const QString vm = given[0].toString();
    const QString state = model.value(u"VM"_s, vm, u"power_state"_s).toString();
    if (model.contains(u"VM"_s, vm) && state != "Halted"_L1)
        return xapiFail({u"VM_BAD_POWER_STATE"_s, vm, u"halted"_s, state.toLower()});
    for (const QString &cls : {u"VBD"_s, u"VIF"_s})
        destroyAll(model, cls, model.value(u"VM"_s, vm, cls + u's').toStrings());
    if (const auto gone = model.destroy(u"VM"_s, vm); !gone)
        return Fail(gone.error());
    return Value();
}

bool isInUse(const XapiModel &model, const QString &vdi)
{
    const QStringList vbds = model.value(u"VDI"_s, vdi, u"VBDs"_s).toStrings();
    const bool isAttached = std::any_of(vbds.begin(), vbds.end(), [&model](const QString &vbd) {
        return model.value(u"VBD"_s, vbd, u"currently_attached"_s).toBool();
    });
    return isAttached || !model.value(u"VDI"_s, vdi, u"current_operations"_s).toStruct().isEmpty();
}

Result<Value> destroyVdi(XapiModel &model, const Parameters &given)
{
    const QString vdi = given[0].toString();
    if (isInUse(model, vdi))
        return xapiFail({u"VDI_IN_USE"_s, vdi, u"destroy"_s});
    destroyAll(model, u"VBD"_s, model.value(u"VDI"_s, vdi, u"VBDs"_s).toStrings());
    if (const auto gone = model.destroy(u"VDI"_s, vdi); !gone)
        return Fail(gone.error());
    return Value();
}

using Action = Result<Value> (*)(XapiModel &, const Parameters &);

} // namespace

void addInstallMethods(XapiMethods &methods, XapiModel &model)
{
    const auto add = [&methods, &model](const QString &name, int parameters, Action action) {
        methods.add(name, withTask(parameters, [&model, action](const XapiCaller &, const Parameters &given) {
                        return action(model, given);
                    }));
    };
    add(u"VM.clone"_s, 2, cloneVm);
    add(u"VM.provision"_s, 1, provision);
    add(u"VM.destroy"_s, 1, destroyVm);
    add(u"VDI.destroy"_s, 1, destroyVdi);
}

} // namespace xsc::simulator
