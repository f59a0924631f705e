// SPDX-License-Identifier: BSD-2-Clause
#include "guest/repair.h"

#include "guest/commandoutput.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/hostkeys.h"
#include "guest/keypush.h"
#include "guest/management.h"
#include "guest/tr.h"
#include "guest/vmcommands.h"
#include "guest/vmkeys.h"
#include "net/shelltext.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
using Action = Repair::Action;

namespace {

Rung rungMendedBy(Action action)
{
    switch (action) {
    case Action::AcceptHostKey:
        return Rung::Trust;
    case Action::UseEngineSocket:
        return Rung::Socket;
    case Action::PushKey:
        return Rung::Login;
    case Action::JoinEngineGroup:
        return Rung::Permission;
    case Action::StartEngine:
        return Rung::Engine;
    case Action::EnableManagement:
        break;
    }
    return Rung::Management;
}

const Step *offering(const Diagnosis &now, Action action)
{
    const auto it = std::find_if(now.steps.begin(), now.steps.end(), [action](const Step &step) {
        return step.repair && step.repair->action == action;
    });
    return it == now.steps.end() ? nullptr : &*it;
}

enum class Need { Wanted, Done };

// Between what the user saw and agreed to, and what is there now, somebody may have changed something.
Result<Need> needFor(const Repair &repair, const Diagnosis &now)
{
    const Step *offer = offering(now, repair.action);
    if (offer && *offer->repair == repair)
        return Need::Wanted;
    if (offer && repair.action == Action::AcceptHostKey)
        return fail(ErrorKind::Trust,
                    Tr::tr("%1 shows yet another SSH host key by now. Nothing was changed.").arg(now.vmName),
                    sentences(offer->advice), {offer->code});
    const Step *mended = now.at(rungMendedBy(repair.action));
    if (!offer && mended && mended->outcome == Outcome::Passed)
        return Need::Done;
    const Step *failed = now.firstFailed();
    return fail(ErrorKind::Invalid,
                Tr::tr("What was found in %1 has changed meanwhile. Nothing was done; look at it again.")
                    .arg(now.vmName),
                failed ? sentences(failed->advice) : QString());
}

Task<GuestSettings> settingsOf(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, Patience patience)
{
    const auto record = co_await xapi::vmRecord(session, vm, patience);
    if (!record)
        co_return fail(record.error());
    co_return co_await guest::settingsOf(session, *record, patience);
}

Task<> runInVm(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, Repair repair, Patience patience)
{
    const auto settings = co_await settingsOf(session, vm, patience);
    if (!settings)
        co_return fail(settings.error());
    co_return co_await carryOutInVm(session, *settings, repair, patience);
}

// How the rest of the way is, the next look tells.
Task<> tryKey(std::shared_ptr<xapi::Session> session, GuestSettings settings, Patience patience)
{
    const auto guest = co_await Guest::connect(session, settings, patience);
    if (!guest && guest.error().code.value(0) == "KEY_REFUSED"_L1)
        co_return fail(ignoredKey(settings, guest.error()));
    co_return {};
}

Task<> pushAndPin(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QString publicLine,
                  PasswordLogin login, Patience patience)
{
    auto settings = co_await settingsOf(session, vm, patience);
    if (!settings)
        co_return fail(settings.error());
    if (!settings->pinnedHostKey.isEmpty() && settings->pinnedHostKey != login.host.key)
        co_return fail(changedHostKey(*settings, login.host.key));
    const auto pushed = co_await pushKeyByPassword(*settings, login, publicLine, patience);
    if (!pushed)
        co_return fail(pushed.error());
    if (settings->pinnedHostKey != login.host.key) {
        const auto pinned = co_await pinHostKey(session, vm, login.host.key, patience);
        if (!pinned)
            co_return fail(pinned.error());
    }
    settings->pinnedHostKey = login.host.key;
    co_return co_await tryKey(session, *settings, patience);
}

Task<> act(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, Repair repair, Patience patience)
{
    switch (repair.action) {
    case Action::AcceptHostKey:
        return pinHostKey(std::move(session), std::move(vm), repair.subject.toLatin1(), std::move(patience));
    case Action::UseEngineSocket:
        return setVmKey(std::move(session), std::move(vm), xapi::keys::engineSocket, repair.subject,
                        std::move(patience));
    case Action::EnableManagement:
        return setManaged(std::move(session), std::move(vm), true, std::move(patience));
    default:
        return runInVm(std::move(session), std::move(vm), std::move(repair), std::move(patience));
    }
}

// The words of sudo, and of sudo-rs in its place, in the language that asRoot() lets them speak.
bool wantsPassword(const QString &words)
{
    return words.contains("password"_L1) || words.contains("interactive authentication is required"_L1);
}

QString asRoot(const QString &command)
{
    return u"exec sh -c "_s +
           net::shellWord(u"LC_ALL=C; export LC_ALL; run=; [ \"$(id -u)\" = 0 ] || run='sudo -n'; "
                          "exec $run "_s +
                          command);
}

} // namespace

Task<> carryOut(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, Repair repair, Diagnose again,
                Patience patience)
{
    return carryOut(std::move(session), std::move(vm), std::move(repair), std::move(again), PasswordLogin(),
                    std::move(patience));
}

Task<> carryOut(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, Repair repair, Diagnose again,
                PasswordLogin login, Patience patience)
{
    if (repair.action == Action::PushKey && login.password.isEmpty())
        co_return fail(ErrorKind::Unsupported,
                       Tr::tr("The key takes a login with a password. Run xscontainer-prepare-vm, or run the "
                              "command in the VM yourself."));
    const auto now = co_await again(patience);
    if (!now)
        co_return fail(now.error());
    const auto need = needFor(repair, *now);
    if (!need)
        co_return fail(need.error());
    if (*need == Need::Done)
        co_return {};
    if (repair.action == Action::PushKey)
        co_return co_await pushAndPin(session, vm, repair.subject, login, patience);
    co_return co_await act(session, vm, repair, patience);
}

Task<> carryOutInVm(std::shared_ptr<xapi::Session> session, GuestSettings settings, Repair repair,
                    Patience patience)
{
    const auto output = co_await outputOf(session, settings, commandOf(repair, settings), patience);
    if (!output)
        co_return fail(output.error());
    if (output->status == 0)
        co_return {};
    const bool isSudo = wantsPassword(output->errors);
    co_return fail(isSudo ? ErrorKind::Auth : ErrorKind::Remote,
                   isSudo ? Tr::tr("The user %1 of %2 may not use sudo without a password. Run the command "
                                   "in the VM yourself.")
                                .arg(settings.user, settings.vmName)
                          : Tr::tr("The command failed in %1.").arg(settings.vmName),
                   output->errors);
}

QString commandOf(const Repair &repair, const GuestSettings &settings)
{
    switch (repair.action) {
    case Action::PushKey:
        return pushKeyCommand(repair.subject);
    case Action::JoinEngineGroup:
        return asRoot(commands::addToGroup(settings.user, repair.subject));
    case Action::StartEngine:
        return asRoot(commands::startUnitNow(repair.subject));
    default:
        return {};
    }
}

} // namespace xsc::guest
