// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/scenario.h"

#include <QHash>
#include <QObject>

#include <map>

namespace xsc::simulator {

class XapiMachines;
class XapiModel;

//! The guests of a pool: each runs while its VM does, and the VM's records tell the way to it.
class GuestKeeper : public QObject
{
    Q_OBJECT

public:
    GuestKeeper(XapiModel &model, XapiMachines &machines);
    ~GuestKeeper() override;

    //! Takes the guests out of \a scenario, before it is written: authorizes the pool's key, makes
    //! certificates, adds secrets.
    [[nodiscard]] Result<> prepare(Scenario &scenario, const PoolKey &poolKey);
    //! Starts those whose VMs run.
    [[nodiscard]] Result<> start();
    void stop();

    //! By the VM's uuid; nullptr for a VM without one.
    [[nodiscard]] SimulatedGuest *guest(const QString &vmUuid) const;

private:
    [[nodiscard]] Result<> makeCertificates(Scenario &scenario, Scenario::Guest &guest);
    [[nodiscard]] Result<> startGuest(const QString &vm);
    void publishPort(const QString &vm, quint16 port);
    void onStarted(const QString &vm);
    void onStopped(const QString &vm);
    [[nodiscard]] SimulatedGuest *guestOf(const QString &vm) const;

    XapiModel &m_model;
    XapiMachines &m_machines;
    QList<ScenarioVm> m_vms;
    std::map<QString, std::unique_ptr<SimulatedGuest>> m_guests;
};

} // namespace xsc::simulator
