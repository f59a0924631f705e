// SPDX-License-Identifier: BSD-2-Clause
#include "guest/advicewords.h"
#include "guest/hostkeys.h"
#include "guest/tr.h"
#include "guest/vmcommands.h"
#include "xapi/keys.h"

// From the port to the login; the first two also over TLS.
namespace xsc::guest::words {

using namespace Qt::Literals::StringLiterals;

namespace {

Advice unreachable(const GuestSettings &vm, const QString &)
{
    if (vm.mode == Mode::Tls)
        return {Tr::tr("%1 cannot be reached over TLS at %2.").arg(vm.vmName, places(vm)),
                Tr::tr("Check that its engine listens there and that no firewall is in the way."),
                commands::showListeners(vm.port)};
    return {Tr::tr("%1 cannot be reached over SSH at %2.").arg(vm.vmName, places(vm)),
            Tr::tr("Check that sshd runs in it and that no firewall is in the way."), commands::startSshd()};
}

Advice noAnswer(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 did not answer in time at %2.").arg(vm.vmName, places(vm)),
            Tr::tr("Check its network, its firewall and its load."), commands::showListeners(vm.port)};
}

Advice noGreeting(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 accepts connections at %2, but did not greet in time.").arg(vm.vmName, places(vm)),
            vm.mode == Mode::Ssh
                ? Tr::tr("Check that sshd is what listens there, and the load of the VM.")
                : Tr::tr("Check that the engine is what listens there, and the load of the VM."),
            commands::showListeners(vm.port)};
}

Advice noSsh(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("What listens in %1 at %2 gave no SSH greeting.").arg(vm.vmName, places(vm)),
            Tr::tr("Check that it is sshd and that it does not turn us away, or set other_config:%1 to the "
                   "port of sshd.")
                .arg(xapi::keys::port),
            commands::showListeners(vm.port)};
}

Advice hostKeyChanged(const GuestSettings &vm, const QString &seen)
{
    const QByteArray key = seen.toLatin1();
    return {Tr::tr("%1 shows another SSH host key than before: %2 instead of %3.")
                .arg(vm.vmName, fingerprint(key), fingerprint(vm.pinnedHostKey)),
            Tr::tr("If it was reinstalled, remove other_config:%1 of the VM to trust the new key; if not, "
                   "somebody may be in the middle.")
                .arg(xapi::keys::sshHostKey),
            commands::showHostKeys()};
}

Advice keyRefused(const GuestSettings &vm, const QString &publicLines)
{
    return {Tr::tr("%1 refuses the pool's key for the user %2.").arg(vm.vmName, vm.user),
            Tr::tr("Run xscontainer-prepare-vm for it."),
            publicLines.isEmpty() ? QString() : commands::authorizeKeys(vm.user, publicLines)};
}

// What adds it has just seen it there: only sshd itself can be the reason.
Advice keyIgnored(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 refuses the pool's key, although the user %2 has it in ~/.ssh/authorized_keys.")
                .arg(vm.vmName, vm.user),
            Tr::tr("The log of sshd tells why. See which file it reads with sshd -T | grep -i "
                   "authorizedkeysfile, and let only the account itself write to its home and ~/.ssh."),
            commands::showKeyFiles(vm.user)};
}

Advice loginBroken(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("The SSH server of %1 broke off the login of the user %2.").arg(vm.vmName, vm.user),
            Tr::tr("Its log tells why; look for limits on users, connections and keys."),
            commands::showSshdLog()};
}

Advice noChannel(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 allows no way to its engine over SSH.").arg(vm.vmName),
            Tr::tr("Allow AllowStreamLocalForwarding in its sshd_config, or install ncat."),
            commands::allowForwarding()};
}

} // namespace

const Writers &ofSsh()
{
    static const Writers all{{u"UNREACHABLE"_s, unreachable},
                             {u"NO_ANSWER"_s, noAnswer},
                             {u"NO_GREETING"_s, noGreeting},
                             {u"NO_SSH"_s, noSsh},
                             {u"HOST_KEY_CHANGED"_s, hostKeyChanged},
                             {u"KEY_REFUSED"_s, keyRefused},
                             {u"KEY_IGNORED"_s, keyIgnored},
                             {u"LOGIN_BROKEN"_s, loginBroken},
                             {u"NO_CHANNEL"_s, noChannel}};
    return all;
}

} // namespace xsc::guest::words
