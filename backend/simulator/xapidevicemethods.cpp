// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapidevicemethods.h"

#include "simulator/xapierror.h"
#include "simulator/xapimethods.h"
#include "simulator/xapimodel.h"
#include "xapi/refs.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

constexpr int deviceSlots = 16;
constexpr int interfaceSlots = 7;

Result<Value> freeDevices(const XapiModel &model, const QString &vm, const QString &cls, const QString &field,
                          int count)
{
    if (!model.contains(u"VM"_s, vm))
        return xapiFail({u"HANDLE_INVALID"_s, u"VM"_s, vm});
    QStringList free;
    for (int i = 0; i < count; ++i)
        free.append(QString::number(i));
    for (const QString &used : model.value(u"VM"_s, vm, cls + u's').toStrings())
        free.removeAll(model.value(cls, used, field).toString());
    return Value::fromStrings(free);
}

Result<> checkPlugged(const XapiModel &model, const QString &vbd, bool wanted)
{
    if (!model.contains(u"VBD"_s, vbd))
        return xapiFail({u"HANDLE_INVALID"_s, u"VBD"_s, vbd});
    const QString vm = model.value(u"VBD"_s, vbd, u"VM"_s).toString();
    const QString state = model.value(u"VM"_s, vm, u"power_state"_s).toString();
    if (state != "Running"_L1)
        return xapiFail({u"VM_BAD_POWER_STATE"_s, vm, u"running"_s, state.toLower()});
    if (model.value(u"VBD"_s, vbd, u"currently_attached"_s).toBool() != wanted)
        return xapiFail({wanted ? u"DEVICE_ALREADY_DETACHED"_s : u"DEVICE_ALREADY_ATTACHED"_s, vbd});
    return {};
}

Result<Value> setPlugged(XapiModel &model, const QString &vbd, bool plugged)
{
    if (const auto possible = checkPlugged(model, vbd, !plugged); !possible)
        return Fail(possible.error());
    model.set(u"VBD"_s, vbd, u"currently_attached"_s, Value(plugged));
    return Value();
}

Result<> checkDisc(const XapiModel &model, const QString &vbd, bool isIn)
{
    if (!model.contains(u"VBD"_s, vbd))
        return xapiFail({u"HANDLE_INVALID"_s, u"VBD"_s, vbd});
    if (model.value(u"VBD"_s, vbd, u"type"_s).toString() != "CD"_L1)
        return xapiFail({u"VBD_NOT_REMOVABLE_MEDIA"_s, vbd});
    if (model.value(u"VBD"_s, vbd, u"empty"_s).toBool() == isIn)
        return xapiFail({isIn ? u"VBD_IS_EMPTY"_s : u"VBD_NOT_EMPTY"_s, vbd});
    return {};
}

Result<Value> insertDisc(XapiModel &model, const QString &vbd, const QString &vdi)
{
    if (const auto possible = checkDisc(model, vbd, false); !possible)
        return Fail(possible.error());
    if (!model.contains(u"VDI"_s, vdi))
        return xapiFail({u"HANDLE_INVALID"_s, u"VDI"_s, vdi});
    model.set(u"VBD"_s, vbd, u"VDI"_s, Value(vdi));
    model.set(u"VBD"_s, vbd, u"empty"_s, Value(false));
    return Value();
}

Result<Value> ejectDisc(XapiModel &model, const QString &vbd)
{
    if (const auto possible = checkDisc(model, vbd, true); !possible)
        return Fail(possible.error());
    model.set(u"VBD"_s, vbd, u"VDI"_s, Value(xapi::nullRefText));
    model.set(u"VBD"_s, vbd, u"empty"_s, Value(true));
    return Value();
}

template <class Run>
XapiMethod onOne(Run run)
{
    XapiMethod method;
    method.least = method.most = 1;
    method.task = true;
    method.run =
        atOnce([run](const XapiCaller &, const QList<Value> &given) { return run(given[0].toString()); });
    return method;
}

} // namespace

void addDeviceMethods(XapiMethods &methods, XapiModel &model)
{
    methods.add(u"VM.get_allowed_VBD_devices"_s, onOne([&model](const QString &vm) {
                    return freeDevices(model, vm, u"VBD"_s, u"userdevice"_s, deviceSlots);
                }));
    methods.add(u"VM.get_allowed_VIF_devices"_s, onOne([&model](const QString &vm) {
                    return freeDevices(model, vm, u"VIF"_s, u"device"_s, interfaceSlots);
                }));
    methods.add(u"VBD.plug"_s, onOne([&model](const QString &vbd) { return setPlugged(model, vbd, true); }));
    methods.add(u"VBD.unplug"_s,
                onOne([&model](const QString &vbd) { return setPlugged(model, vbd, false); }));
    methods.add(u"VBD.eject"_s, onOne([&model](const QString &vbd) { return ejectDisc(model, vbd); }));
    XapiMethod insert;
    insert.least = insert.most = 2;
    insert.task = true;
    insert.run = atOnce([&model](const XapiCaller &, const QList<Value> &given) {
        return insertDisc(model, given[0].toString(), given[1].toString());
    });
    methods.add(u"VBD.insert"_s, std::move(insert));
}

} // namespace xsc::simulator
