// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"
#include "simulator/enginesimulator.h"
#include "simulator/simulatedguest.h"
#include "simulator/xapimodel.h"

#include <QObject>

#include <chrono>

namespace xsc::bench {

//! A pool of one host with many managed VMs over SSH, each with the same containers "c0", "c1", … of which
//! the last is exited. Nobody watches them.
class VmFarm : public QObject
{
    Q_OBJECT

public:
    static constexpr int containersEach = 10;

    explicit VmFarm(int vms);

    //! Raises the limit of open files as far as it may.
    [[nodiscard]] Result<> start();

    [[nodiscard]] QString hostRoot() const { return m_pool->hostRoot(m_host); }
    [[nodiscard]] QString xapiSocket() const { return m_pool->xapiSocket(m_host); }
    [[nodiscard]] simulator::EmbeddedPool &pool() { return *m_pool; }
    [[nodiscard]] int size() const { return static_cast<int>(m_vms.size()); }
    [[nodiscard]] simulator::SimulatedGuest &guest(int number) { return *m_pool->guest(m_vms.at(number)); }
    [[nodiscard]] simulator::EngineSimulator &engine(int number) { return guest(number).engine(); }
    [[nodiscard]] QString vmRef(int number);
    [[nodiscard]] xapi::StringMap otherConfig(int number);
    [[nodiscard]] QString host() const { return m_host; }

    //! "c0" stops or starts again, as another client of the engine would have it.
    void stir(int number);
    //! Everything about the VM is published, and is the engine's state.
    [[nodiscard]] bool isTrue(int number);
    [[nodiscard]] int falseOnes();

    //! Runs the event loop until all is true.
    [[nodiscard]] bool waitUntilTrue(std::chrono::milliseconds time);
    //! The same for one of them.
    [[nodiscard]] bool waitUntilTrue(int number, std::chrono::milliseconds time);

private:
    [[nodiscard]] static QCoro::Task<bool> becomesTrue(VmFarm *self, int number, Patience patience);

    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    QString m_host;
    QStringList m_vms;
};

} // namespace xsc::bench
