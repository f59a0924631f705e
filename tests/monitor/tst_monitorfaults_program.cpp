// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "enginetruth.h"
#include "fairclock.h"
#include "places.h"
#include "processview.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QDirIterator>
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

constexpr int patience = 30000;                      // ms
constexpr std::chrono::milliseconds soonEnough = 5s; // from the end of a fault
constexpr int keptConnections = 4;                   // to xapi, for a while

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
    void kill();
    [[nodiscard]] QString root() { return m_pool->pool().hostRoot(m_pool->host1); }
    //! What is published of web1 is what its engine does.
    [[nodiscard]] bool isTrue();
    void stir();
    //! From now on, where a fault ends, it is true in time; no message was ever made about it.
    void checkAfter();
    [[nodiscard]] QStringList filesOfTheHost();
    [[nodiscard]] qsizetype logLines() const;
    [[nodiscard]] test::ProcessView view() const { return test::ProcessView(m_program->processId()); }

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<QProcess> m_program;
    int m_messagesMade = 0;
    std::chrono::milliseconds m_beginning{0}; //!< from the first start to what it publishes
};

void MonitorFaultsProgramTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_messagesMade = 0;
    m_pool->pool().server().dispatcher().setWatcher(
        [this](const QString &method) { m_messagesMade += method == "message.create"_L1 ? 1 : 0; });
    m_pool->setOtherConfig(m_pool->web1, keys::monitor, u"True"_s);
    const test::FairClock clock;
    start();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->otherConfig(m_pool->web1).contains(keys::dockerVersion), patience);
    m_beginning = clock.elapsed();
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
    m_program->start(test::ourProgram(u"xscontainer-monitor"_s), {u"--root"_s, root()});
    QVERIFY(m_program->waitForStarted());
}

void MonitorFaultsProgramTest::kill()
{
    ::kill(static_cast<pid_t>(m_program->processId()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, patience);
}

bool MonitorFaultsProgramTest::isTrue()
{
    return test::isTrueOf(m_pool->otherConfig(m_pool->web1), m_pool->engine(m_pool->web1));
}

void MonitorFaultsProgramTest::stir()
{
    simulator::EngineSimulator &engine = m_pool->engine(m_pool->web1);
    QVERIFY(engine.stop(u"web"_s) || engine.start(u"web"_s));
    QVERIFY(!isTrue());
}

// The program is kept waiting as well, which our clock does not see; it was when it began.
void MonitorFaultsProgramTest::checkAfter()
{
    const test::FairClock clock;
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    qInfo("true again after %lld ms", static_cast<long long>(clock.elapsed().count()));
    QCOMPARE_LE(clock.elapsed().count(), std::max(soonEnough, 2 * m_beginning).count());
    stir();
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    QCOMPARE(m_messagesMade, 0);
}

QStringList MonitorFaultsProgramTest::filesOfTheHost()
{
    QStringList files;
    QDirIterator each(root(), QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(each.next());
    files.sort();
    return files;
}

qsizetype MonitorFaultsProgramTest::logLines() const
{
    QFile log(m_pool->pool().hostRoot(m_pool->host1) + u"/var/log/xscontainer.log"_s);
    return log.open(QIODevice::ReadOnly) ? log.readAll().count('\n') : 0;
}

void MonitorFaultsProgramTest::isTrueAgainAfterAKill()
{
    QTRY_VERIFY_WITH_TIMEOUT(logLines() > 0, patience); // the log is a file as well
    const int descriptors = view().descriptors();
    const QStringList files = filesOfTheHost();
    for (int round = 0; round < 2; ++round) {
        kill();
        stir();
        start();
        checkAfter();
    }
    // One that follows its events, and no other.
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 3);
    QTRY_COMPARE_LE_WITH_TIMEOUT(view().descriptors(), descriptors + keptConnections, patience);
    QCOMPARE(filesOfTheHost(), files);
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
    checkAfter();
    qInfo("%lld ms of CPU, %lld lines in the log meanwhile", static_cast<long long>(spent / 1ms),
          static_cast<long long>(logLines() - lines));
    QVERIFY(spent < 2s);
    QVERIFY(logLines() - lines < 40);
    QCOMPARE(m_program->state(), QProcess::Running);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
    QTRY_COMPARE_LE_WITH_TIMEOUT(view().descriptors(), descriptors + keptConnections, patience);
}

// As fast as it reads, which is what the engine's side of this process takes of a core.
void MonitorFaultsProgramTest::readsAMillionEvents()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) // which take several times as long
    constexpr qint64 enough = 200000;
#else
    constexpr qint64 enough = 1000000;
#endif
    constexpr qint64 longest = 120000;
    [[maybe_unused]] constexpr qint64 mostGrowth = 8 * 1024 * 1024;
    simulator::EngineSimulator &engine = m_pool->engine(m_pool->web1);
    const qint64 memory = view().memory();
    const auto cpu = view().cpuTime();
    QElapsedTimer clock;
    clock.start();
    engine.setFault(simulator::EngineFault::Flood);
    while (engine.floodedEvents() < enough && clock.elapsed() < longest) {
        stir();
        QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    }
    engine.setFault(simulator::EngineFault::None);
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    qInfo("%.0f events a second; %.1f µs of CPU each; %lld KiB more memory",
          static_cast<double>(engine.floodedEvents()) / seconds,
          static_cast<double>((view().cpuTime() - cpu) / 1us) / static_cast<double>(engine.floodedEvents()),
          static_cast<long long>((view().memory() - memory) / 1024));
    QCOMPARE_GE(engine.floodedEvents(), enough);
    stir();
    checkAfter();
#ifndef __SANITIZE_ADDRESS__ // which keeps what is freed for a while
    QCOMPARE_LT(view().memory() - memory, mostGrowth);
#endif
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

QTEST_GUILESS_MAIN(MonitorFaultsProgramTest)
#include "tst_monitorfaults_program.moc"
