// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/discvisit.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "prepare/discdisk.h"
#include "prepare/tr.h"
#include "xapi/devices.h"

#include <algorithm>

namespace xsc::prepare {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::SessionPtr;
using xapi::Value;

namespace {

constexpr auto driveCallTime = 60s;
constexpr auto findTime = 60s;
constexpr auto betweenAttempts = 1s;

//! A disc on its way into a drive and out of it again.
struct Stay
{
    SessionPtr session;
    DiscOrder order;
    xapi::VmRecord vm;
    xapi::VbdRecord drive;
    xapi::VdiRecord former; //!< the disc in it
};
using StayPtr = std::shared_ptr<Stay>;

// An empty drive is better than one with a disc in it.
Task<> chooseDrive(StayPtr stay, Patience patience)
{
    const auto drives = co_await drivesOf(stay->session, stay->vm.ref, u"CD"_s, patience);
    if (!drives)
        co_return fail(drives.error());
    if (drives->isEmpty())
        co_return fail(
            ErrorKind::Unsupported,
            Tr::tr("%1 has no CD drive. Shut it down, add one and start it again.").arg(stay->vm.name), {},
            {u"NO_CD_DRIVE"_s});
    const auto empty = std::find_if(drives->begin(), drives->end(),
                                    [](const xapi::VbdRecord &drive) { return drive.empty; });
    stay->drive = empty == drives->end() ? drives->first() : *empty;
    if (stay->drive.empty)
        co_return Result<>();
    const auto former = co_await xapi::record<xapi::VdiRecord>(stay->session, stay->drive.vdi, patience);
    if (!former)
        co_return fail(former.error());
    stay->former = *former;
    if (stay->order.mayEject)
        co_return Result<>();
    co_return fail(ErrorKind::Invalid,
                   Tr::tr("The disc \"%1\" is in the CD drive of %2. It must be ejected first.")
                       .arg(former->name, stay->vm.name),
                   {}, {u"CD_DRIVE_FULL"_s, former->name});
}

Task<> find(StayPtr stay, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(stay->session, stay->order.vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    stay->vm = *vm;
    const auto cleared = co_await removeDiscs(stay->session, stay->vm.uuid, patience);
    if (!cleared)
        co_return fail(cleared.error());
    co_return co_await chooseDrive(stay, patience);
}

// What changes the drive is waited for to its end, so that nothing comes after we have cleared away.
Task<> insert(StayPtr stay, Patience patience)
{
    const xapi::StringMap former =
        stay->drive.empty ? xapi::StringMap() : formerMark(stay->former, stay->drive);
    const auto disk = co_await makeDiscDisk(stay->session, stay->vm, stay->order.image, former, patience);
    if (!disk)
        co_return fail(disk.error());
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Inserting a disc into %1").arg(stay->vm.name)));
    const Patience whole = Patience::of(driveCallTime);
    if (!stay->drive.empty) {
        const auto out = co_await eject(stay->session, stay->drive.ref, whole);
        if (!out)
            co_return fail(out.error());
    }
    const QList<Value> parameters{stay->drive.ref.text(), disk->text()};
    co_return co_await xapi::callWhenFree(stay->session, u"VBD.insert"_s, parameters, whole);
}

Error leftBehind(const StayPtr &stay, const Error &error)
{
    Error left =
        error.within(Tr::tr("The disc with private keys for %1 could not be removed from the pool. Do "
                            "this once more, or eject it and destroy its disk by hand.")
                         .arg(stay->vm.name));
    left.code.prepend(u"DISC_LEFT_BEHIND"_s);
    return left;
}

// Of the two it is the keys left behind that somebody has to know of.
Error beside(Error left, const Error &visits)
{
    left.detail += u'\n' + visits.text();
    return left;
}

Task<> clearAway(StayPtr stay)
{
    const Patience patience = Patience::of(stay->order.clearTime);
    for (;;) {
        const auto cleared = co_await removeDiscs(stay->session, stay->vm.uuid, patience);
        if (cleared)
            co_return Result<>();
        if (patience.isOver())
            co_return fail(leftBehind(stay, cleared.error()));
        co_await pause(betweenAttempts, patience);
    }
}

} // namespace

Task<> withDisc(SessionPtr session, DiscOrder order, DiscVisit visit, Patience patience)
{
    const auto stay = std::make_shared<Stay>();
    stay->session = session;
    stay->order = order;
    const auto found = co_await find(stay, patience.atMost(findTime));
    if (!found)
        co_return fail(found.error());
    Result<> done = co_await insert(stay, patience);
    if (done)
        done = co_await visit(patience);
    const auto cleared = co_await clearAway(stay);
    if (cleared)
        co_return done;
    const Error left = done ? cleared.error() : beside(cleared.error(), done.error());
    qCWarning(lcGuest, "%ls", qUtf16Printable(left.text()));
    co_return fail(left);
}

} // namespace xsc::prepare
