// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/vmtoprepare.h"

#include "prepare/tr.h"
#include "xapi/calls.h"

namespace xsc::prepare {

using namespace Qt::Literals::StringLiterals;

namespace {

// XAPI counts a snapshot among the templates as well.
QString whatItIs(const xapi::VmRecord &vm)
{
    if (vm.isControlDomain)
        return Tr::tr("%1 is the control domain of a host. Only VMs can be prepared.");
    if (vm.isSnapshot)
        return Tr::tr("%1 is a snapshot. Only VMs can be prepared.");
    return Tr::tr("%1 is a template. Only VMs can be prepared.");
}

} // namespace

Task<xapi::VmRecord> vmToPrepare(std::shared_ptr<xapi::Session> session, QString uuid, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(session, uuid, patience);
    if (!vm || vm->isOrdinary())
        co_return vm;
    co_return fail(ErrorKind::Invalid, whatItIs(*vm).arg(vm->name), {}, {u"NOT_A_VM"_s});
}

} // namespace xsc::prepare
