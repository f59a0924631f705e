// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/drivemaking.h"
#include "cloudconfig/tr.h"
#include "core/signalwait.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// To take a drive back takes two calls.
constexpr auto rivalsTime = 10s;
constexpr auto betweenLooks = 200ms;

// Drives of ours that the VM did not have at first, and ours is not.
Task<QList<AttachedDrive>> rivalsOf(MakingPtr making)
{
    const auto vm = co_await xapi::vmRecord(making->session, making->vm().ref, making->patience);
    if (!vm)
        co_return fail(vm.error());
    making->isRunning = vm->powerState == xapi::PowerState::Running;
    QList<xapi::VbdRef> others = vm->vbds;
    others.removeIf(
        [&making](const xapi::VbdRef &vbd) { return vbd == making->vbd || making->vm().vbds.contains(vbd); });
    auto rivals = co_await attachedDrives(making->session, others, making->patience);
    if (rivals)
        rivals->removeIf([](const AttachedDrive &drive) { return drive.kind != DriveKind::Ours; });
    co_return rivals;
}

// One without a mark is of a program that would not yield.
bool mayYield(const Making &making, const QList<AttachedDrive> &rivals)
{
    return std::all_of(rivals.begin(), rivals.end(), [&making](const AttachedDrive &rival) {
        return rival.vbd.otherConfig.value(xapi::keys::making) > making.mark;
    });
}

} // namespace

// Each looks after it has attached its own, so of two at least the later one sees the other. The earlier one
// may have looked too early and be done: hence who should win gives up too when nobody yields.
Task<> outlastRivals(MakingPtr making)
{
    const QDeadlineTimer deadline(rivalsTime);
    for (;;) {
        const auto rivals = co_await rivalsOf(making);
        if (!rivals)
            co_return fail(rivals.error());
        if (rivals->isEmpty())
            co_return Result<>();
        if (deadline.hasExpired() || !mayYield(*making, *rivals))
            co_return fail(
                ErrorKind::Remote,
                Tr::tr("Somebody else is giving VM %1 a config drive at the same time; theirs stays.")
                    .arg(making->vm().name),
                {}, {u"OTHER_OPERATION_IN_PROGRESS"_s, u"VM"_s, making->vm().ref.text()});
        co_await pause(betweenLooks, making->patience);
    }
}

} // namespace xsc::cloudconfig
