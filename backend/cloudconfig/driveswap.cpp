// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/drivemaking.h"
#include "core/log.h"
#include "xapi/devices.h"
#include "xapi/failures.h"
#include "xapi/keys.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

// Without XAPI's own word it may have happened all the same.
bool mayHaveHappened(const Result<> &result) { return result || result.error().code.isEmpty(); }

// True: it needs nothing more, as somebody else has done it or the VM has been halted.
bool isDoneAlready(const Error &error)
{
    const bool isHalted = xapi::hasCode(error, "VM_BAD_POWER_STATE"_L1) &&
                          error.code.value(3).compare("halted"_L1, Qt::CaseInsensitive) == 0;
    return isHalted || xapi::hasCode(error, "DEVICE_ALREADY_DETACHED"_L1) ||
           xapi::hasCode(error, "DEVICE_ALREADY_ATTACHED"_L1);
}

Task<> callUndoably(MakingPtr making, QString method, QString undoMethod, xapi::VbdRef vbd)
{
    const QList<Value> vbdOnly{vbd.text()};
    const auto done = co_await xapi::callToTheEnd(making->session, method, vbdOnly, making->patience);
    if (mayHaveHappened(done))
        making->undo.add(undoMethod, vbdOnly);
    if (!done && !isDoneAlready(done.error()))
        co_return fail(done.error());
    co_return Result<>();
}

Task<> unplugOld(MakingPtr making, AttachedDrive old)
{
    if (!old.vbd.currentlyAttached)
        co_return Result<>();
    const auto unplugged = co_await callUndoably(making, u"VBD.unplug"_s, u"VBD.plug"_s, old.vbd.ref);
    if (!unplugged && unplugged.error().kind == ErrorKind::NotFound)
        co_return Result<>();
    co_return unplugged;
}

Task<> plugNew(MakingPtr making)
{
    if (!making->isRunning)
        co_return Result<>();
    co_return co_await callUndoably(making, u"VBD.plug"_s, u"VBD.unplug"_s, making->vbd);
}

// A disk takes its VBDs with it, all at once; one that another VM has too stays. If it may have gone, the new
// drive must stay.
Task<> destroyOld(MakingPtr making, AttachedDrive old)
{
    const bool isShared = old.vdi.vbds.size() > 1;
    const QString method = isShared ? u"VBD.destroy"_s : u"VDI.destroy"_s;
    const QList<Value> parameters{isShared ? old.vbd.ref.text() : old.vdi.ref.text()};
    const auto done = co_await xapi::callToTheEnd(making->session, method, parameters, making->patience);
    if (done || done.error().kind == ErrorKind::NotFound)
        co_return Result<>();
    if (done.error().code.isEmpty())
        making->undo = Undo();
    co_return fail(done.error());
}

// Whoever looks for rivals from now on finds one that will not yield, and gives up at once.
QCoro::Task<void> stopYielding(MakingPtr making)
{
    const QList<Value> parameters{making->vbd.text(), xapi::keys::making};
    const auto done =
        co_await making->session->call(u"VBD.remove_from_other_config"_s, parameters, making->patience);
    if (!done)
        qCInfo(lcXapi, "A config drive keeps the mark of its making: %ls",
               qUtf16Printable(done.error().text()));
}

Task<> swapDrives(MakingPtr making)
{
    QList<AttachedDrive> old = making->before;
    if (!making->order.replacesOthers)
        old.removeIf([](const AttachedDrive &drive) { return drive.kind != DriveKind::Ours; });
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
        making->undo = Undo(); // with one of them gone, the new one must stay
    }
    co_return Result<>();
}

} // namespace

Task<> replaceOld(MakingPtr making)
{
    const auto stopped = stopYielding(making);
    const auto swapped = co_await swapDrives(making);
    co_await stopped;
    co_return swapped;
}

} // namespace xsc::cloudconfig
