// SPDX-License-Identifier: BSD-2-Clause
#include "onevmpool.h"

#include "guest/ladder.h"
#include "poolsession.h"
#include "simulator/xapimodel.h"
#include "verify.h"
#include "xapi/calls.h"

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

static Task<guest::Diagnosis> diagnoseOnce(std::shared_ptr<xapi::Session> session, QString vm,
                                           Patience patience)
{
    const auto record = co_await xapi::vmByUuid(session, vm, patience);
    if (!record)
        co_return fail(record.error());
    co_return co_await guest::diagnose(session, *record, patience);
}

Result<> OneVmPool::open(const simulator::ScenarioEndpoint &endpoint, const simulator::PoolKey &key)
{
    auto scenario = simulator::emptyScenario();
    scenario->setPoolKey(key);
    m_host = scenario->hosts().first().uuid;
    simulator::ScenarioVm plan;
    plan.name = u"real"_s;
    plan.host = m_host;
    plan.networks = {{u"0/ip"_s, endpoint.address}};
    m_vm = scenario->addVm(plan);
    scenario->setEndpoint(m_vm, endpoint);
    simulator::EmbeddedPoolSettings settings;
    settings.runMonitors = false;
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
    return startAndLogin(*m_pool, m_host).map([this](const auto &session) { m_session = session; });
}

Result<xapi::VmRecord> OneVmPool::record() const
{
    return await(xapi::vmByUuid(m_session, m_vm, Patience::of(20s)));
}

Result<> OneVmPool::setOtherConfig(const QString &key, const QString &value)
{
    const auto ref = m_pool->model().byUuid(u"VM"_s, m_vm);
    return await(m_session->setMapKey(u"VM"_s, *ref, u"other_config"_s, key, value, Patience::of(20s)));
}

Result<guest::Diagnosis> OneVmPool::diagnose(std::chrono::milliseconds time)
{
    return await(diagnoseOnce(m_session, m_vm, Patience::of(time)));
}

Result<> OneVmPool::carryOut(const guest::Repair &repair)
{
    const auto vm = record();
    if (!vm)
        return fail(vm.error());
    const guest::Diagnose again = [s = m_session, uuid = m_vm](Patience patience) {
        return diagnoseOnce(s, uuid, std::move(patience));
    };
    return await(guest::carryOut(m_session, vm->ref, repair, again, Patience::of(60s)));
}

QString outcomesOf(const guest::Diagnosis &diagnosis)
{
    QString text;
    for (const guest::Step &step : diagnosis.steps)
        text += u"pf-n"_s.at(int(step.outcome));
    return text;
}

void verifyFound(const Result<guest::Diagnosis> &found, const QString &outcomes, const QString &code,
                 const QString &evidence)
{
    VERIFY_RESULT(found);
    const guest::Step *failed = found->firstFailed();
    QVERIFY(failed);
    const QString all = outcomesOf(*found) + u' ' + failed->code + u": "_s + failed->evidence;
    QVERIFY2(outcomesOf(*found) == outcomes && failed->code == code, qPrintable(all));
    QVERIFY2(failed->evidence.contains(evidence) && !failed->evidence.contains("Unknown error"_L1),
             qPrintable(all));
    QVERIFY2(failed->advice.cause.contains(u"real"_s), qPrintable(failed->advice.cause));
}

} // namespace xsc::test
