// SPDX-License-Identifier: BSD-2-Clause
// The part of ContainerService that asks why a VM's containers are not seen.
#include "guest/ladder.h"
#include "guest/repair.h"
#include "service/containerservice.h"
#include "service/pluginask.h"
#include "xapi/calls.h"

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// No plugin at all, or the original's.
bool hasNoSuchFunction(const Error &error)
{
    const QString code = error.code.value(0);
    return code == "XENAPI_MISSING_PLUGIN"_L1 || code == "UNKNOWN_XENAPI_PLUGIN_FUNCTION"_L1;
}

Task<guest::Diagnosis> diagnoseFromHere(std::shared_ptr<xapi::Session> session, QString vmUuid,
                                        Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    co_return co_await guest::diagnose(session, *vm, patience);
}

Task<guest::Diagnosis> diagnoseBy(std::shared_ptr<xapi::Session> session, xapi::HostRef coordinator,
                                  QString vmUuid, Patience patience)
{
    const QString function = u"diagnose"_s;
    const xapi::StringMap arguments{{u"vmuuid"_s, vmUuid}};
    const Result<QString> answer = co_await askPlugin(session, coordinator, function, arguments, patience);
    if (answer)
        co_return guest::readDiagnosis(answer->toUtf8());
    if (!hasNoSuchFunction(answer.error()))
        co_return fail(answer.error());
    co_return co_await diagnoseFromHere(session, vmUuid, patience);
}

} // namespace

Task<guest::Diagnosis> ContainerService::diagnose(QString vmUuid, Patience patience)
{
    return diagnoseBy(m_session, m_coordinator, std::move(vmUuid), std::move(patience));
}

Task<> ContainerService::repair(QString vmUuid, guest::Repair repair, Patience patience)
{
    const auto session = m_session;
    const guest::Diagnose again = [session, coordinator = m_coordinator, vmUuid](Patience ofOne) {
        return diagnoseBy(session, coordinator, vmUuid, std::move(ofOne));
    };
    const auto vm = co_await xapi::refByUuid<xapi::VmRecord>(session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    co_return co_await guest::carryOut(session, *vm, repair, again, patience);
}

} // namespace xsc::service
