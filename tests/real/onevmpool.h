// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/diagnosis.h"
#include "guest/repair.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"

namespace xsc::test {

//! A pool whose only VM, "real", is what a test has started, with a session of root's; no monitor runs.
class OneVmPool
{
public:
    [[nodiscard]] Result<> open(const simulator::ScenarioEndpoint &endpoint, const simulator::PoolKey &key);

    [[nodiscard]] simulator::EmbeddedPool &pool() { return *m_pool; }
    [[nodiscard]] const std::shared_ptr<xapi::Session> &session() const { return m_session; }
    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] const QString &vm() const { return m_vm; }
    [[nodiscard]] Result<xapi::VmRecord> record() const;
    [[nodiscard]] Result<> setOtherConfig(const QString &key, const QString &value);

    [[nodiscard]] Result<guest::Diagnosis> diagnose(std::chrono::milliseconds time = std::chrono::minutes(1));
    [[nodiscard]] Result<> carryOut(const guest::Repair &repair);

private:
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    std::shared_ptr<xapi::Session> m_session;
    QString m_host;
    QString m_vm;
};

//! A letter for each rung: passed, failed, not reached (-), not applicable.
[[nodiscard]] QString outcomesOf(const guest::Diagnosis &diagnosis);

//! Fails the test unless the lowest rung that failed has that code, evidence with those words, and advice.
void verifyFound(const Result<guest::Diagnosis> &found, const QString &outcomes, const QString &code,
                 const QString &evidence = {});

} // namespace xsc::test
