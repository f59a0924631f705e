// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "monitor/monitor.h"
#include "openfiles.h"
#include "twohosts.h"
#include "wireproxy.h"

#include <QTemporaryDir>

#include <functional>

namespace xsc::test {

//! How the monitor reaches its VM.
enum class Way { Ssh, Tls };

//! Host1 of an embedded pool with one VM managed behind a network of ours, and the monitor of that host in
//! this process, with its times shortened tenfold: what a test may ask of it before, in and after a fault.
class FaultStage
{
public:
    static constexpr int patience = 20000; //!< ms; a tenth of it is what the monitor may take

    //! Another pool, where the monitor has published its VM: web1, or tls1.
    void start(const monitor::MonitorOptions &options = quickly(), Way way = Way::Ssh);
    void stop();

    [[nodiscard]] static monitor::MonitorOptions quickly();

    [[nodiscard]] TwoHosts &pool() { return *m_pool; }
    [[nodiscard]] monitor::Monitor &monitor() { return *m_monitor; }
    [[nodiscard]] QString vm() const { return m_way == Way::Tls ? m_pool->tls1 : m_pool->web1; }
    [[nodiscard]] simulator::SimulatedGuest &guest() { return m_pool->guest(vm()); }
    [[nodiscard]] simulator::EngineSimulator &engine() { return guest().engine(); }
    //! Between the monitor and the VM, and between it and xapi.
    [[nodiscard]] WireProxy &network() { return *m_network; }
    [[nodiscard]] WireProxy &xapi() { return *m_xapi; }
    void openXapi();
    //! Ends the monitor, does \a between, and starts another.
    void restartMonitor(const std::function<void()> &between);
    //! The public half of the pool's key, as authorized_keys has it.
    [[nodiscard]] QByteArray poolKey();

    [[nodiscard]] QString published(const QString &key) { return m_pool->otherConfig(vm()).value(key); }
    //! code of the error in xscontainer-state; empty without one.
    [[nodiscard]] QString failure();
    [[nodiscard]] bool isWiped();
    //! What is published is the engine's state, and says that it is connected.
    [[nodiscard]] bool isTrue();
    [[nodiscard]] QString difference();
    //! The engine's "web" dies, or starts again.
    void stir();
    [[nodiscard]] int messages();
    //! How many were ever made in this pool.
    [[nodiscard]] qsizetype messagesMade() const { return m_messagesMade; }
    //! How often somebody wrote the whole other_config of a VM, and with it the keys of others.
    [[nodiscard]] qsizetype mapsOverwritten() const { return m_mapsOverwritten; }
    //! Sessions at the pool's server.
    [[nodiscard]] qsizetype sessions();

    //! Runs the event loop for that long, and checks that nothing is done without end meanwhile.
    void hold(std::chrono::milliseconds time);
    //! It is true again, follows what happens next, does nothing without end, and has nothing open that it
    //! had not before the fault.
    void checkAfter();
    //! What is managed no longer is wiped, and watched anew once it is again.
    void checkThatItFollowsThePool();

private:
    void startMonitor();
    void stopMonitor();
    void countCalls();

    monitor::MonitorOptions m_options;
    Way m_way = Way::Ssh;
    std::unique_ptr<TwoHosts> m_pool;
    std::unique_ptr<WireProxy> m_network, m_xapi;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<monitor::Monitor> m_monitor;
    OpenFiles m_files;
    qsizetype m_sessions = 0;
    qsizetype m_calls = 0; //!< to xapi
    qsizetype m_messagesMade = 0;
    qsizetype m_mapsOverwritten = 0;
};

//! One row of a table of faults.
struct Fault
{
    const char *name;
    std::function<void(FaultStage &)> inflict;
    //! Ends it; empty: it has ended by itself.
    std::function<void(FaultStage &)> end;
    //! What holds meanwhile, waited for; empty: nothing in particular.
    std::function<bool(FaultStage &)> meanwhile;
    std::chrono::milliseconds lasts{600};
};

//! What may hold meanwhile: something is wrong; this is wrong.
[[nodiscard]] inline bool hasFailed(FaultStage &stage) { return !stage.failure().isEmpty(); }
[[nodiscard]] std::function<bool(FaultStage &)> fails(const QString &code);

//! Nothing gets through to the VM any more, over its present connections or at all, and "web" changes.
void strand(FaultStage &stage);
void stall(FaultStage &stage);
void endStall(FaultStage &stage);

//! Adds the rows to a test's table.
void addRows(const QList<Fault> &faults);
//! Inflicts the present row's fault, holds it, ends it, and checks.
void playRow(FaultStage &stage);

//! Rows of a table of answers that are cut after so many bytes.
void addCuts(const QList<int> &bytes);
//! Cuts the present row's answer, as soon as "web" has made the monitor ask, and checks.
void playCut(FaultStage &stage);

} // namespace xsc::test

Q_DECLARE_METATYPE(xsc::test::Fault)
