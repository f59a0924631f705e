// SPDX-License-Identifier: BSD-2-Clause
#include "guest/advicewords.h"
#include "guest/tr.h"
#include "guest/vmcommands.h"
#include "xapi/keys.h"

namespace xsc::guest::words {

using namespace Qt::Literals::StringLiterals;

namespace {

QString where(const GuestSettings &vm) { return vm.mode == Mode::Tls ? places(vm) : vm.engineSocket; }

// For the whole VM, or for the one user whose engine it is.
QString enable(const GuestSettings &vm, const QString &unit)
{
    return commands::isOfUser(vm.engineSocket) ? commands::enableOwnUnit(vm.user, vm.engineSocket)
                                               : commands::enableUnit(unit);
}

Advice noSocket(const GuestSettings &vm, const QString &detail)
{
    const QString cause = Tr::tr("%1 has no container engine at %2.").arg(vm.vmName, vm.engineSocket);
    if (detail.startsWith(u'/'))
        return {
            cause,
            Tr::tr("There is one at %1: set other_config:%2 to that.").arg(detail, xapi::keys::engineSocket),
            {}};
    return {cause,
            Tr::tr("Install or start it, or set other_config:%1 if its socket lies elsewhere.")
                .arg(xapi::keys::engineSocket),
            enable(vm, detail)};
}

Advice notPermitted(const GuestSettings &vm, const QString &group)
{
    const QString who = group.isEmpty() ? u"docker"_s : group;
    const QString cause =
        Tr::tr("The user %1 of %2 may not use the container engine.").arg(vm.user, vm.vmName);
    // Nobody should become a member of root's own group for this.
    if (who == "root"_L1)
        return {
            cause,
            Tr::tr("Its socket is out of the account's reach. Let the engine give it to a group, and add the "
                   "account to that, or name another user in other_config:%1.")
                .arg(xapi::keys::username),
            {}};
    return {cause, Tr::tr("Add the account to the group %1 there.").arg(who),
            commands::joinGroup(vm.user, who)};
}

Advice down(const GuestSettings &vm, const QString &unit)
{
    const QString cause =
        Tr::tr("The container engine of %1 does not answer at %2.").arg(vm.vmName, where(vm));
    if (vm.mode == Mode::Ssh && commands::isOfUser(vm.engineSocket))
        return {cause, Tr::tr("Start it there as the user %1, whose engine it is.").arg(vm.user),
                enable(vm, unit)};
    return {cause, Tr::tr("Start it there, for example with systemctl start docker."),
            commands::startUnit(unit)};
}

Advice silent(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("The container engine of %1 did not answer in time at %2.").arg(vm.vmName, where(vm)),
        Tr::tr("It may be starting or be busy; if it stays so, look at its log and at the load of the VM."),
        commands::showEngineLog()};
}

Advice lost(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("The connection to the engine of %1 broke off.").arg(vm.vmName),
            Tr::tr("If it happens again, the engine's log may tell why."), commands::showEngineLog()};
}

Advice badAnswer(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("What answers in %1 at %2 is not a container engine that works.").arg(vm.vmName, where(vm)),
        Tr::tr("Check that nothing else listens there, and look at the engine's log."),
        commands::showEngineLog()};
}

Advice noCommonApi(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("The container engine of %1 and this program speak no common version of the Docker API.")
                .arg(vm.vmName),
            Tr::tr("Update the older of the two."), u"docker version"_s};
}

} // namespace

const Writers &ofEngine()
{
    static const Writers all{{u"NO_ENGINE_SOCKET"_s, noSocket}, {u"NOT_PERMITTED"_s, notPermitted},
                             {u"ENGINE_DOWN"_s, down},          {u"ENGINE_SILENT"_s, silent},
                             {u"CONNECTION_LOST"_s, lost},      {u"BAD_ANSWER"_s, badAnswer},
                             {u"API_VERSION"_s, noCommonApi}};
    return all;
}

} // namespace xsc::guest::words
