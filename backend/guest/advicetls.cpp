// SPDX-License-Identifier: BSD-2-Clause
#include "guest/advicewords.h"
#include "guest/tr.h"

namespace xsc::guest::words {

using namespace Qt::Literals::StringLiterals;

namespace {

QString prepareAgain() { return Tr::tr("Run xscontainer-prepare-vm for it again."); }

Advice noTls(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("What listens in %1 at %2 does not speak TLS.").arg(vm.vmName, places(vm)),
            Tr::tr("Let the engine listen there with --tlsverify; a port without it is open to everybody."),
            {}};
}

Advice oldTls(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 speaks no TLS that is new enough at %2.").arg(vm.vmName, places(vm)),
            Tr::tr("TLS 1.2 is the oldest that is taken: update the engine, or what stands in front of it."),
            {}};
}

Advice distrusted(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("The certificate of %1 does not fit the authority and address stored for it.").arg(vm.vmName),
        prepareAgain(),
        {}};
}

Advice authority(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("The certificate of %1 does not come from the authority stored for it.").arg(vm.vmName),
        Tr::tr(
            "If its certificates were made anew, run xscontainer-prepare-vm for it again; if not, somebody "
            "may be in the middle."),
        {}};
}

Advice expired(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("The certificate of %1 is not valid at this time.").arg(vm.vmName),
        Tr::tr(
            "Check the clocks of VM and host. If it has expired, run xscontainer-prepare-vm for it again."),
        u"date --utc"_s};
}

Advice otherName(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("The certificate of %1 is not for the address %2.").arg(vm.vmName, vm.addresses.join(u", "_s)),
        Tr::tr(
            "The address may have changed, or the certificate names none. Run xscontainer-prepare-vm for it "
            "again."),
        {}};
}

Advice refused(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("%1 does not accept our client certificate.").arg(vm.vmName), prepareAgain(), {}};
}

Advice ownExpired(const GuestSettings &vm, const QString &)
{
    return {Tr::tr("Our client certificate for %1 is not valid at this time.").arg(vm.vmName),
            Tr::tr("If it has expired, run xscontainer-prepare-vm --generate-certs for it, or give it new "
                   "certificates; if not, check the clocks of VM and host."),
            u"date --utc"_s};
}

Advice identity(const GuestSettings &vm, const QString &)
{
    return {
        Tr::tr("The certificates stored for %1 cannot be used: they cannot be read, or the key does not fit "
               "the certificate.")
            .arg(vm.vmName),
        prepareAgain(),
        {}};
}

} // namespace

const Writers &ofTls()
{
    static const Writers all{{u"NO_TLS"_s, noTls},         {u"TLS_VERSION"_s, oldTls},
                             {u"TLS_TRUST"_s, distrusted}, {u"TLS_AUTHORITY"_s, authority},
                             {u"TLS_EXPIRED"_s, expired},  {u"TLS_NAME"_s, otherName},
                             {u"TLS_REFUSED"_s, refused},  {u"TLS_OWN_EXPIRED"_s, ownExpired},
                             {u"TLS_IDENTITY"_s, identity}};
    return all;
}

} // namespace xsc::guest::words
