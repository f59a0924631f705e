// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/scenario.h"
#include "simulator/xapimodel.h"

namespace xsc::simulator {

//! Writes a scenario into an empty model: pool, hosts with their metrics and network cards, storage, VMs
//! with disks and network cards, secrets, roles.
class ScenarioWriter
{
public:
    ScenarioWriter(XapiModel &model, const Scenario &scenario, const PoolKey &poolKey);
    void write();

private:
    using Fields = xapi::Value::Struct;

    void writeHost(const ScenarioHost &host);
    void writePif(const QString &host, const ScenarioHost &plan);
    void writePool();
    void writeRoles();
    void writeStorage(const ScenarioStorage &storage);
    void writeSecret(const QString &uuid, const QString &value);
    [[nodiscard]] QString writeNewSecret(const QString &value);
    void writeVm(const ScenarioVm &vm);
    [[nodiscard]] Fields vmFields(const ScenarioVm &vm) const;
    void writeGuestMetrics(const QString &vm, const ScenarioVm &plan);
    void writeDisk(const QString &vm, const ScenarioVm &plan);
    void writeVif(const QString &vm, bool attached);
    [[nodiscard]] QString ref(const QString &cls, const QString &uuid) const;

    XapiModel &m_model;
    const Scenario &m_scenario;
    const PoolKey &m_poolKey;
    QString m_network;
};

} // namespace xsc::simulator
