// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "docker/xml.h"
#include "places.h"
#include "processview.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 30000; // ms

} // namespace

//! The daemon's executable, with the times it has in a dom0.
class MonitorFaultsProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isTrueAgainAfterAKill();
    void outlivesXapiBeingAwayForEightSeconds();
    void readsAMillionEvents();

private:
    void start();
    //! What is published says of "web" what its engine does.
    [[nodiscard]] bool isTrue();
    void stir();
    [[nodiscard]] qsizetype logLines() const;
    [[nodiscard]] test::ProcessView view() const { return test::ProcessView(m_program->processId()); }

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<QProcess> m_program;
};

void MonitorFaultsProgramTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_pool->setOtherConfig(m_pool->web1, keys::monitor, u"True"_s);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(m_pool->web1).contains(keys::dockerVersion), patience);
}

void MonitorFaultsProgramTest::cleanup()
{
    m_program->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
    m_program.reset();
    m_pool.reset();
}

void MonitorFaultsProgramTest::start()
{
    m_program = std::make_unique<QProcess>();
    m_program->start(test::ourProgram(u"xscontainer-monitor"_s),
                     {u"--root"_s, m_pool->pool().hostRoot(m_pool->host1)});
    QVERIFY(m_program->waitForStarted());
}

bool MonitorFaultsProgramTest::isTrue()
{
    const auto listing = docker::xml::readPs(m_pool->otherConfig(m_pool->web1).value(keys::dockerPs));
    const auto state = m_pool->engine(m_pool->web1).state(u"web"_s);
    return listing && std::any_of(listing->containers.begin(), listing->containers.end(),
                                  [state](const auto &c) { return c.name == "web"_L1 && c.state == state; });
}

void MonitorFaultsProgramTest::stir()
{
    simulator::EngineSimulator &engine = m_pool->engine(m_pool->web1);
    QVERIFY(engine.stop(u"web"_s) || engine.start(u"web"_s));
    QVERIFY(!isTrue());
}

qsizetype MonitorFaultsProgramTest::logLines() const
{
    QFile log(m_pool->pool().hostRoot(m_pool->host1) + u"/var/log/xscontainer.log"_s);
    return log.open(QIODevice::ReadOnly) ? log.readAll().count('\n') : 0;
}

void MonitorFaultsProgramTest::isTrueAgainAfterAKill()
{
    for (int round = 0; round < 2; ++round) {
        ::kill(static_cast<pid_t>(m_program->processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
        stir();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    }
    // One that follows its events, and no other.
    QTRY_VERIFY_WITH_TIMEOUT(logLines() > 0, patience);
    stir();
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 3);
}

void MonitorFaultsProgramTest::outlivesXapiBeingAwayForEightSeconds()
{
    const int descriptors = view().descriptors();
    const qsizetype lines = logLines();
    const auto cpu = view().cpuTime();
    m_pool->pool().server().restart(8s);
    stir();
    test::await(pause(8s));
    const auto spent = view().cpuTime() - cpu;
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    qInfo("true again after %lld ms; %lld ms of CPU, %lld lines in the log meanwhile", clock.elapsed(),
          static_cast<long long>(spent / 1ms), static_cast<long long>(logLines() - lines));
    QVERIFY(spent < 2s);
    QVERIFY(logLines() - lines < 40);
    QCOMPARE(m_program->state(), QProcess::Running);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
    stir();
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    // The connections to xapi that are kept for a while.
    QTRY_COMPARE_LE_WITH_TIMEOUT(view().descriptors(), descriptors + 4, patience);
}

// As fast as it reads, which is what the engine's side of this process takes of a core.
void MonitorFaultsProgramTest::readsAMillionEvents()
{
    constexpr qint64 enough = 1000000;
    [[maybe_unused]] constexpr qint64 mostGrowth = 8 * 1024 * 1024;
    simulator::EngineSimulator &engine = m_pool->engine(m_pool->web1);
    const qint64 memory = view().memory();
    const auto cpu = view().cpuTime();
    QElapsedTimer clock;
    clock.start();
    engine.setFault(simulator::EngineFault::Flood);
    while (engine.floodedEvents() < enough && clock.elapsed() < patience) {
        stir();
        QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    }
    engine.setFault(simulator::EngineFault::None);
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    qInfo("%.0f events a second; %.1f µs of CPU each; %lld KiB more memory",
          static_cast<double>(engine.floodedEvents()) / seconds,
          static_cast<double>((view().cpuTime() - cpu) / 1us) / static_cast<double>(engine.floodedEvents()),
          static_cast<long long>((view().memory() - memory) / 1024));
    stir();
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
#ifndef __SANITIZE_ADDRESS__ // which keeps what is freed for a while
    QCOMPARE_LT(view().memory() - memory, mostGrowth);
#endif
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

QTEST_GUILESS_MAIN(MonitorFaultsProgramTest)
#include "tst_monitorfaults_program.moc"
