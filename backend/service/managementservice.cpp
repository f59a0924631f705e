// SPDX-License-Identifier: BSD-2-Clause
#include "service/managementservice.h"

#include "guest/guestrecords.h"
#include "guest/ladder.h"
#include "guest/repair.h"
#include "service/pluginask.h"
#include "service/tr.h"
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

ManagementService::ManagementService(std::shared_ptr<xapi::Session> session, xapi::HostRef coordinator)
    : m_session(std::move(session))
    , m_coordinator(std::move(coordinator))
{}

Task<> ManagementService::setManaged(QString vmUuid, bool managed, Patience patience)
{
    const QString function = managed ? u"register"_s : u"deregister"_s;
    const xapi::StringMap arguments{{u"vmuuid"_s, vmUuid}};
    const Result<QString> answer =
        co_await askPlugin(m_session, m_coordinator, function, arguments, patience);
    if (answer)
        co_return {};
    if (answer.error().kind == ErrorKind::Cancelled)
        co_return fail(answer.error());
    const QString message = managed ? Tr::tr("Container management could not be enabled for VM %1.")
                                    : Tr::tr("Container management could not be disabled for VM %1.");
    co_return fail(answer.error().within(message.arg(vmUuid)));
}

Task<> ManagementService::setWay(QString vmUuid, guest::RecordedWay way, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(m_session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    co_return co_await guest::recordWay(m_session, *vm, way, patience);
}

Task<> ManagementService::forgetHostKey(QString vmUuid, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(m_session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    co_return co_await guest::forgetHostKey(m_session, *vm, patience);
}

Task<docker::EngineVersion> ManagementService::prepare(prepare::PrepareRequest request,
                                                       prepare::PrepareDialogue dialogue, Patience patience)
{
    return prepare::prepareVm(m_session, std::move(request), std::move(dialogue), std::move(patience));
}

Task<guest::Diagnosis> ManagementService::diagnose(QString vmUuid, Patience patience)
{
    return diagnoseBy(m_session, m_coordinator, std::move(vmUuid), std::move(patience));
}

Task<> ManagementService::repair(QString vmUuid, guest::Repair repair, guest::PasswordLogin login,
                                 Patience patience)
{
    const auto session = m_session;
    const guest::Diagnose again = [session, coordinator = m_coordinator, vmUuid](Patience ofOne) {
        return diagnoseBy(session, coordinator, vmUuid, std::move(ofOne));
    };
    const auto vm = co_await xapi::refByUuid<xapi::VmRecord>(session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    co_return co_await guest::carryOut(session, *vm, repair, again, login, patience);
}

Task<guest::ShownHostKey> ManagementService::hostKey(QString vmUuid, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(m_session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    const auto settings = co_await guest::settingsOf(m_session, *vm, patience);
    if (!settings)
        co_return fail(settings.error());
    co_return co_await guest::shownHostKey(*settings, patience);
}

} // namespace xsc::service
