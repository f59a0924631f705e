// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/devices.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "xapi/failures.h"
#include "xapi/tr.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto takeBackTime = 60s;
constexpr auto betweenAttempts = 500ms;

bool isHeld(const Error &error)
{
    return hasCode(error, "VDI_IN_USE"_L1) || hasCode(error, "OTHER_OPERATION_IN_PROGRESS"_L1);
}

} // namespace

qint64 wholeBlocks(qint64 bytes)
{
    constexpr qint64 block = 2 * 1024 * 1024;
    return (bytes + block - 1) / block * block;
}

Task<VdiRef> createDisk(SessionPtr session, NewDisk disk, Patience patience)
{
    const Value fields =
        Value::Struct{{u"SR"_s, disk.storage.text()}, {u"virtual_size"_s, QString::number(disk.size)},
                      {u"type"_s, u"system"_s},       {u"sharable"_s, false},
                      {u"read_only"_s, false},        {u"other_config"_s, Value::fromMap(disk.otherConfig)},
                      {u"name_label"_s, disk.name}};
    const QList<Value> parameters{fields};
    const auto ref = co_await callText(session, u"VDI.create"_s, parameters, patience);
    if (!ref)
        co_return fail(ref.error());
    co_return VdiRef(*ref);
}

Task<QString> createAtFreeDevice(SessionPtr session, QString create, Value::Struct fields,
                                 QString deviceField, QStringList devices, Patience patience)
{
    for (const QString &device : devices) {
        fields.insert(deviceField, device);
        const QList<Value> parameters{Value(fields)};
        const auto made = co_await callText(session, create, parameters, patience);
        if (made || !hasCode(made.error(), "DEVICE_ALREADY_EXISTS"_L1))
            co_return made;
    }
    co_return fail(ErrorKind::Limit, Tr::tr("The VM has no free device for another disk or interface."));
}

Task<> callWhenFree(SessionPtr session, QString method, QList<Value> parameters, Patience patience)
{
    for (;;) {
        const auto done = co_await session->call(method, parameters, patience);
        if (done)
            co_return Result<>();
        if (!isHeld(done.error()) || patience.isOver())
            co_return fail(done.error());
        co_await pause(betweenAttempts, patience);
    }
}

Task<> callToTheEnd(SessionPtr session, QString method, QList<Value> parameters, Patience patience)
{
    const auto done = co_await callWhenFree(session, method, parameters, patience);
    if (done || done.error().kind != ErrorKind::Network)
        co_return done;
    co_return co_await callWhenFree(session, method, parameters, patience);
}

QCoro::Task<void> takeBack(SessionPtr session, QString method, QList<Value> parameters)
{
    const Patience patience = Patience::of(takeBackTime);
    const auto done = co_await callToTheEnd(session, method, parameters, patience);
    if (!done && done.error().kind != ErrorKind::NotFound)
        qCWarning(lcXapi, "Something was left behind in the pool: %ls", qUtf16Printable(done.error().text()));
}

} // namespace xsc::xapi
