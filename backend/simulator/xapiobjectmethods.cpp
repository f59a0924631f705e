// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapiobjectmethods.h"

#include "simulator/xapierror.h"
#include "simulator/xapimethods.h"
#include "simulator/xapimodel.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

using Parameters = QList<Value>;

Result<Value> destroyed(XapiModel &model, const QString &cls, const Parameters &given)
{
    if (auto gone = model.destroy(cls, given[0].toString()); !gone)
        return Fail(gone.error());
    return Value();
}

Result<Value> created(XapiModel &model, const QString &cls, const Value::Struct &fields)
{
    auto ref = model.create(cls, fields);
    if (!ref)
        return Fail(ref.error());
    return Value(*ref);
}

Result<Value> destroyVbd(XapiModel &model, const Parameters &given)
{
    const QString vbd = given[0].toString();
    if (model.value(u"VBD"_s, vbd, u"currently_attached"_s).toBool())
        return xapiFail({u"OPERATION_NOT_ALLOWED"_s, u"VBD '%1' still attached"_s.arg(vbd)});
    return destroyed(model, u"VBD"_s, given);
}

// XAPI keeps one that has not ended, whatever was asked.
Result<Value> destroyTask(XapiModel &model, const Parameters &given)
{
    if (model.value(u"task"_s, given[0].toString(), u"status"_s).toString() == "pending"_L1)
        return Value();
    return destroyed(model, u"task"_s, given);
}

Result<Value> setTaskStatus(XapiModel &model, const Parameters &given)
{
    if (auto set = model.set(u"task"_s, given[0].toString(), u"status"_s, given[1]); !set)
        return Fail(set.error());
    return Value();
}

XapiMethod withTask(XapiMethod::RunNow run)
{
    XapiMethod method;
    method.least = method.most = 1;
    method.task = true;
    method.run = atOnce(std::move(run));
    return method;
}

XapiMethod::RunNow destroyer(XapiModel &model, const QString &cls)
{
    return
        [&model, cls](const XapiCaller &, const Parameters &given) { return destroyed(model, cls, given); };
}

Result<Value> createVbd(XapiModel &model, const Value::Struct &fields)
{
    const QString vm = fields.value(u"VM"_s).toString();
    const QString device = fields.value(u"userdevice"_s).toString();
    if (!model.contains(u"VM"_s, vm))
        return xapiFail({u"HANDLE_INVALID"_s, u"VM"_s, vm});
    for (const QString &other : model.value(u"VM"_s, vm, u"VBDs"_s).toStrings()) {
        if (model.value(u"VBD"_s, other, u"userdevice"_s).toString() == device)
            return xapiFail({u"DEVICE_ALREADY_EXISTS"_s, device});
    }
    const bool isCd = fields.value(u"type"_s).toString() == "CD"_L1;
    if (isCd && fields.value(u"mode"_s).toString() != "RO"_L1)
        return xapiFail({u"VBD_CDS_MUST_BE_READONLY"_s});
    return created(model, u"VBD"_s, fields);
}

Result<Value> createVif(XapiModel &model, const Value::Struct &fields)
{
    for (const QString &cls : {u"VM"_s, u"network"_s}) {
        const QString ref = fields.value(cls).toString();
        if (!model.contains(cls, ref))
            return xapiFail({u"HANDLE_INVALID"_s, cls, ref});
    }
    const QString device = fields.value(u"device"_s).toString();
    for (const QString &other :
         model.value(u"VM"_s, fields.value(u"VM"_s).toString(), u"VIFs"_s).toStrings()) {
        if (model.value(u"VIF"_s, other, u"device"_s).toString() == device)
            return xapiFail({u"DEVICE_ALREADY_EXISTS"_s, device});
    }
    return created(model, u"VIF"_s, fields);
}

// File and LVM repositories keep disks in blocks of 2 MiB.
Result<Value> createVdi(XapiModel &model, const Value::Struct &given)
{
    Value::Struct fields = given;
    constexpr qint64 block = 2 * 1024 * 1024;
    const QString sr = fields.value(u"SR"_s).toString();
    if (!model.contains(u"SR"_s, sr))
        return xapiFail({u"HANDLE_INVALID"_s, u"SR"_s, sr});
    if (model.value(u"SR"_s, sr, u"content_type"_s).toString() == "iso"_L1)
        return xapiFail({u"SR_OPERATION_NOT_SUPPORTED"_s, sr});
    const qint64 size = fields.value(u"virtual_size"_s).toInt();
    const qint64 blocks = std::max<qint64>(1, (size + block - 1) / block);
    fields.insert(u"virtual_size"_s, Value(blocks * block));
    return created(model, u"VDI"_s, fields);
}

Result<Value> createTask(XapiModel &model, const Parameters &given)
{
    return Value(model.add(u"task"_s, {{u"name_label"_s, Value(given[0].toString())},
                                       {u"name_description"_s, Value(given[1].toString())},
                                       {u"created"_s, Value(QDateTime::currentDateTimeUtc())},
                                       {u"status"_s, Value(u"pending"_s)}}));
}

Result<Value> createMessage(XapiModel &model, const Parameters &given)
{
    const QString cls = given[2].toString();
    const XapiClass *schema = XapiSchema::instance().find(cls);
    if (!schema || !model.byUuid(schema->name, given[3].toString()))
        return xapiFail({u"UUID_INVALID"_s, cls, given[3].toString()});
    return Value(model.add(u"message"_s, {{u"name"_s, Value(given[0].toString())},
                                          {u"priority"_s, Value(given[1].toInt())},
                                          {u"cls"_s, Value(cls)},
                                          {u"obj_uuid"_s, Value(given[3].toString())},
                                          {u"timestamp"_s, Value(QDateTime::currentDateTimeUtc())},
                                          {u"body"_s, Value(given[4].toString())}}));
}

Result<Value> messagesAbout(const XapiModel &model, const Parameters &given)
{
    const QString cls = given[0].toString();
    const QString uuid = given[1].toString();
    const QDateTime since = given[2].toTime();
    Value::Struct found;
    for (const QString &ref : model.refs(u"message"_s)) {
        const Value message = *model.record(u"message"_s, ref);
        const bool isMeant = message[u"cls"_s].toString() == cls && message[u"obj_uuid"_s].toString() == uuid;
        if (isMeant && message[u"timestamp"_s].toTime() >= since)
            found.insert(ref, message);
    }
    return Value(std::move(found));
}

using Create = Result<Value> (*)(XapiModel &, const Value::Struct &);

void addCreate(XapiMethods &methods, XapiModel &model, const QString &cls, Create create)
{
    methods.add(cls + u".create"_s, withTask([&model, create](const XapiCaller &, const Parameters &given) {
                    return create(model, given[0].toStruct());
                }));
}

Result<Value> createSecret(XapiModel &model, const Value::Struct &fields)
{
    return created(model, u"secret"_s, fields);
}

} // namespace

void addObjectMethods(XapiMethods &methods, XapiModel &model)
{
    for (const QString &cls : {u"secret"_s, u"VIF"_s})
        methods.add(cls + u".destroy"_s, withTask(destroyer(model, cls)));
    methods.add(u"VBD.destroy"_s, withTask([&model](const XapiCaller &, const Parameters &given) {
                    return destroyVbd(model, given);
                }));
    methods.add(u"message.destroy"_s, 1, destroyer(model, u"message"_s));
    methods.add(u"task.destroy"_s, 1,
                [&model](const XapiCaller &, const Parameters &given) { return destroyTask(model, given); });
    methods.add(u"task.set_status"_s, 2, [&model](const XapiCaller &, const Parameters &given) {
        return setTaskStatus(model, given);
    });
    addCreate(methods, model, u"secret"_s, createSecret);
    addCreate(methods, model, u"VBD"_s, createVbd);
    addCreate(methods, model, u"VIF"_s, createVif);
    addCreate(methods, model, u"VDI"_s, createVdi);
    methods.add(u"task.create"_s, 2,
                [&model](const XapiCaller &, const Parameters &given) { return createTask(model, given); });
    methods.add(u"message.create"_s, 5, [&model](const XapiCaller &, const Parameters &given) {
        return createMessage(model, given);
    });
    methods.add(u"message.get"_s, 3, [&model](const XapiCaller &, const Parameters &given) {
        return messagesAbout(model, given);
    });
}

} // namespace xsc::simulator
