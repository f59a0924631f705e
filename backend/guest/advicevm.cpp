// SPDX-License-Identifier: BSD-2-Clause
#include "guest/advicewords.h"
#include "guest/tr.h"
#include "xapi/keys.h"

// What XAPI's records say is wrong.
namespace xsc::guest::words {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

Advice notRunning(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 is not running.").arg(vm.vmName),
            Tr::tr("Start it to see and manage its containers."),
            {}};
}

Advice noAgent(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("No guest agent reports from %1.").arg(vm.vmName),
        Tr::tr("Install the guest tools in it and see that they run, or set other_config:%1 to its address.")
            .arg(keys::address),
        {}};
}

Advice noAddress(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 reports no IP address.").arg(vm.vmName),
            Tr::tr("Install the guest tools in it, check that its network is up, or set other_config:%1.")
                .arg(keys::address),
            u"ip -brief address"_s};
}

Advice unknownName(const GuestSettings &vm, const QString &name)
{
    return {Tr::tr("The address set for %1, \"%2\", is a name that cannot be resolved.").arg(vm.vmName, name),
            Tr::tr("Correct other_config:%1 of the VM, or remove it.").arg(keys::address),
            {}};
}

Advice badMode(const GuestSettings &vm, const QString &mode)
{
    return {Tr::tr("%1 asks for the unknown connection mode \"%2\".").arg(vm.vmName, mode),
            Tr::tr("Set other_config:%1 to ssh or tls.").arg(keys::mode),
            {}};
}

Advice badPort(const GuestSettings &vm, const QString &port)
{
    return {Tr::tr("%1 names \"%2\" as its port.").arg(vm.vmName, port),
            Tr::tr("Set other_config:%1 to a number from 1 to 65535.").arg(keys::port),
            {}};
}

Advice badEngineSocket(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 names an engine socket that is no absolute path.").arg(vm.vmName),
            Tr::tr("Correct other_config:%1.").arg(keys::engineSocket),
            {}};
}

Advice noPoolKey(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("This pool has no key pair yet with which %1 could be reached.").arg(vm.vmName),
            Tr::tr("Run xscontainer-prepare-vm on a host of the pool."),
            {}};
}

// As long as the pool names a key, no new one is made.
QString makeNewPoolKey()
{
    return Tr::tr("Remove other_config:%1 of the pool and prepare its VMs again.")
        .arg(keys::privateKeySecret);
}

Advice badPoolKey(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("The pool's private SSH key cannot be read, so %1 cannot be reached.").arg(vm.vmName),
            makeNewPoolKey(),
            {}};
}

Advice noTlsFiles(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 is to be reached over TLS, but no certificates are stored for it.").arg(vm.vmName),
            Tr::tr("Run xscontainer-prepare-vm for it."),
            {}};
}

Advice noCredentials(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("XAPI no longer has the credentials for %1.").arg(vm.vmName),
            vm.mode == Mode::Tls ? Tr::tr("Prepare it again, with new certificates.") : makeNewPoolKey(),
            {}};
}

Advice notManaged(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("Container management of %1 is off.").arg(vm.vmName),
            Tr::tr("Turn it on to see its containers."),
            {}};
}

} // namespace

const Writers &ofVm()
{
    static const Writers all{{u"VM_NOT_RUNNING"_s, notRunning},
                             {u"NO_AGENT"_s, noAgent},
                             {u"NO_ADDRESS"_s, noAddress},
                             {u"UNKNOWN_NAME"_s, unknownName},
                             {u"BAD_MODE"_s, badMode},
                             {u"BAD_PORT"_s, badPort},
                             {u"BAD_ENGINE_SOCKET"_s, badEngineSocket},
                             {u"NO_POOL_KEY"_s, noPoolKey},
                             {u"BAD_POOL_KEY"_s, badPoolKey},
                             {u"NO_TLS_FILES"_s, noTlsFiles},
                             {u"NO_CREDENTIALS"_s, noCredentials},
                             {u"NOT_MANAGED"_s, notManaged}};
    return all;
}

} // namespace xsc::guest::words
