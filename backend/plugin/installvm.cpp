// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/installvm.h"

#include "plugin/diskinstall.h"
#include "plugin/tr.h"
#include "xapi/devices.h"

#include <QRandomGenerator>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

constexpr int mostDevices = 21;

QString someName() { return u"CoreOs-%1"_s.arg(QRandomGenerator::global()->bounded(1001)); }

// The template that the original asked for left the product in 2023; the other one never will.
Task<xapi::VmRef> findTemplate(xapi::SessionPtr session, Patience patience)
{
    const QStringList names{u"CoreOS"_s, u"Other install media"_s};
    for (const QString &name : names) {
        const QList<Value> parameters{name};
        const auto refs = co_await session->call(u"VM.get_by_name_label"_s, parameters, patience);
        if (!refs)
            co_return fail(refs.error());
        for (const QString &ref : refs->toStrings()) {
            const auto record = co_await xapi::vmRecord(session, xapi::VmRef(ref), patience);
            if (!record)
                co_return fail(record.error());
            if (record->isTemplate && !record->isSnapshot)
                co_return record->ref;
        }
    }
    co_return fail(ErrorKind::NotFound,
                   Tr::tr("The pool has neither of the templates %1.").arg(names.join(u", "_s)));
}

QStringList firstDevices()
{
    QStringList all;
    for (int device = 0; device < mostDevices; ++device)
        all.append(QString::number(device));
    return all;
}

Task<> attach(xapi::SessionPtr session, QString create, Value::Struct fields, QString deviceField,
              Patience patience)
{
    const auto made =
        co_await xapi::createAtFreeDevice(session, create, fields, deviceField, firstDevices(), patience);
    if (!made)
        co_return fail(made.error());
    co_return Result<>();
}

Task<> attachDisk(xapi::SessionPtr session, xapi::VmRef vm, xapi::VdiRef disk, Patience patience)
{
    const Value::Struct fields{{u"VM"_s, vm.text()},
                               {u"VDI"_s, disk.text()},
                               {u"type"_s, u"Disk"_s},
                               {u"mode"_s, u"RW"_s},
                               {u"bootable"_s, true},
                               {u"empty"_s, false},
                               {u"other_config"_s, Value::fromMap({{u"owner"_s, QString()}})},
                               {u"qos_algorithm_type"_s, QString()},
                               {u"qos_algorithm_params"_s, Value::Struct()}};
    return attach(std::move(session), u"VBD.create"_s, fields, u"userdevice"_s, std::move(patience));
}

QString networkOfFirstInterface(const Value::Struct &interfaces)
{
    const auto first =
        std::min_element(interfaces.cbegin(), interfaces.cend(), [](const Value &a, const Value &b) {
            return a[u"device"_s].toString() < b[u"device"_s].toString();
        });
    return first == interfaces.cend() ? QString() : (*first)[u"network"_s].toString();
}

Task<> attachNetwork(xapi::SessionPtr session, xapi::VmRef vm, Patience patience)
{
    const auto interfaces = co_await session->call(u"PIF.get_all_records"_s, QList<Value>(), patience);
    if (!interfaces)
        co_return fail(interfaces.error());
    const QString network = networkOfFirstInterface(interfaces->toStruct());
    if (network.isEmpty())
        co_return Result<>();
    const Value::Struct fields{{u"VM"_s, vm.text()},
                               {u"network"_s, network},
                               {u"MAC"_s, QString()},
                               {u"MTU"_s, u"1500"_s},
                               {u"other_config"_s, Value::Struct()},
                               {u"qos_algorithm_type"_s, QString()},
                               {u"qos_algorithm_params"_s, Value::Struct()}};
    co_return co_await attach(session, u"VIF.create"_s, fields, u"device"_s, patience);
}

Task<> furnish(xapi::SessionPtr session, xapi::VmRef vm, xapi::VdiRef disk, Patience patience)
{
    const auto cleared =
        co_await session->removeMapKey(u"VM"_s, vm.text(), u"other_config"_s, u"disks"_s, patience);
    if (!cleared)
        co_return fail(cleared.error());
    const QList<Value> vmOnly{vm.text()};
    const auto provisioned = co_await session->call(u"VM.provision"_s, vmOnly, patience);
    if (!provisioned)
        co_return fail(provisioned.error());
    const auto attached = co_await attachDisk(session, vm, disk, patience);
    if (!attached)
        co_return fail(attached.error());
    co_return co_await attachNetwork(session, vm, patience);
}

QCoro::Task<void> removeVm(xapi::SessionPtr session, xapi::VmRef vm)
{
    const QList<Value> parameters{vm.text()};
    co_await xapi::takeBack(session, u"VM.destroy"_s, parameters);
}

Task<QString> makeVm(xapi::SessionPtr session, xapi::VmRef from, xapi::VdiRef disk, Patience patience)
{
    const QList<Value> parameters{from.text(), someName()};
    const auto ref = co_await xapi::callText(session, u"VM.clone"_s, parameters, patience);
    if (!ref)
        co_return fail(ref.error());
    const xapi::VmRef vm(*ref);
    const auto furnished = co_await furnish(session, vm, disk, patience);
    const QList<Value> vmOnly{vm.text()};
    Result<QString> uuid;
    if (furnished)
        uuid = co_await xapi::callText(session, u"VM.get_uuid"_s, vmOnly, patience);
    else
        uuid = fail(furnished.error());
    if (!uuid)
        co_await removeVm(session, vm);
    co_return uuid;
}

} // namespace

Task<QString> installVm(CallContext context)
{
    const auto session = context.session;
    // Looked for first: what is missing should not show after hours of copying.
    const auto from = co_await findTemplate(session, context.patience);
    if (!from)
        co_return fail(from.error());
    const QUrl url(context.call.arguments.value(arguments::url), QUrl::StrictMode);
    const auto disk = co_await installDisk(session, context.storage, url, context.patience);
    if (!disk)
        co_return fail(disk.error());
    const auto uuid = co_await makeVm(session, *from, *disk, context.patience);
    if (!uuid)
        co_await removeDisk(session, *disk);
    co_return uuid;
}

} // namespace xsc::plugin
