// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "enginetruth.h"
#include "fairclock.h"
#include "monitor/monitor.h"
#include "simulator/hostroot.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "wireproxy.h"
#include "xapi/keys.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 20000; // ms
constexpr std::chrono::milliseconds soonEnough = 5s;
// Sooner than what a monitor has to correct, see WatchTimes::doubt.
constexpr std::chrono::milliseconds withoutCorrection = 2s;
constexpr std::chrono::milliseconds slowness = 100ms; // of XAPI, each way

// A host of the pool, with a monitor that reaches XAPI through a wire of its own.
class LiveHost
{
public:
    explicit LiveHost(QString hostUuid)
        : uuid(std::move(hostUuid))
    {}
    ~LiveHost() { stopMonitor(); }
    Q_DISABLE_COPY_MOVE(LiveHost)

    void start(test::TwoHosts &pool);
    void stopMonitor();
    [[nodiscard]] qsizetype watchers() const { return m_monitor ? m_monitor->watcherCount() : 0; }

    QString uuid;
    test::WireProxy xapi;

private:
    QTemporaryDir m_root{u"/tmp/xsc-XXXXXX"_s};
    std::unique_ptr<monitor::Monitor> m_monitor;
};

// It corrects what others have written as late as it usually does, lists sooner, and holds every failure
// worth a message.
void LiveHost::start(test::TwoHosts &pool)
{
    const simulator::HostRoot root(m_root.path());
    VERIFY_RESULT(root.create(uuid, {}));
    QVERIFY(xapi.listenUnix(root.xapiSocket(), pool.pool().xapiSocket(uuid)));
    monitor::MonitorOptions options;
    options.times.burst = 25ms;
    options.times.settle = 40ms;
    options.times.alarm = {.silence = 200ms, .boot = 0ms, .tools = 0ms, .retry = 100ms};
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(m_root.path()), options);
    VERIFY_RESULT(m_monitor->start());
}

void LiveHost::stopMonitor()
{
    if (m_monitor)
        test::await(monitor::Monitor::stop(m_monitor.get(), Patience::of(5s)));
    m_monitor.reset();
}

} // namespace

//! A VM that migrates between two hosts whose monitors both run.
class MonitorMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isWatchedByOneAfterEachMove_data();
    void isWatchedByOneAfterEachMove();
    void isWatchedByOneAfterMovesInARow();
    void outlivesLateWordsOfTheFormerMonitor();

private:
    [[nodiscard]] LiveHost &host() { return *m_hosts[m_here]; }
    [[nodiscard]] LiveHost &otherHost() { return *m_hosts[1 - m_here]; }
    void move();
    void stir();
    [[nodiscard]] xapi::StringMap published() { return m_pool->otherConfig(m_pool->web1); }
    [[nodiscard]] bool isTrue();
    [[nodiscard]] bool isSettled();
    [[nodiscard]] QString situation();
    //! In time, by the monitor where it is now and by nobody else, and so it stays.
    void checkThatItIsWatchedHere(std::chrono::milliseconds time = soonEnough);
    void checkThatItSettlesIn(std::chrono::milliseconds time);
    void checkThatNobodyDeniesIt(std::chrono::milliseconds time);

    std::unique_ptr<test::TwoHosts> m_pool;
    std::array<std::unique_ptr<LiveHost>, 2> m_hosts;
    size_t m_here = 0;
    int m_messagesMade = 0;
};

void MonitorMigrationTest::init()
{
    m_here = 0;
    m_messagesMade = 0;
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_pool->pool().server().dispatcher().setWatcher(
        [this](const QString &method) { m_messagesMade += method.endsWith("message.create"_L1) ? 1 : 0; });
    m_pool->setOtherConfig(m_pool->web1, keys::monitor, u"True"_s);
    m_hosts = {std::make_unique<LiveHost>(m_pool->host1), std::make_unique<LiveHost>(m_pool->host2)};
    for (const auto &host : m_hosts)
        host->start(*m_pool);
    checkThatItSettlesIn(soonEnough);
}

void MonitorMigrationTest::cleanup()
{
    m_hosts = {};
    m_pool.reset();
}

void MonitorMigrationTest::move()
{
    m_here = 1 - m_here;
    VERIFY_RESULT(m_pool->model().set(u"VM"_s, m_pool->vmRef(m_pool->web1), u"resident_on"_s,
                                      m_pool->hostRef(host().uuid).text()));
}

void MonitorMigrationTest::stir()
{
    simulator::EngineSimulator &engine = m_pool->engine(m_pool->web1);
    QVERIFY(engine.stop(u"web"_s) || engine.start(u"web"_s));
}

bool MonitorMigrationTest::isTrue() { return test::isTrueOf(published(), m_pool->engine(m_pool->web1)); }

bool MonitorMigrationTest::isSettled()
{
    return isTrue() && host().watchers() == 1 && otherHost().watchers() == 0;
}

QString MonitorMigrationTest::situation()
{
    return u"published %1, in the engine %2; %3; watchers here: %4, there: %5"_s
        .arg(test::containersIn(published().value(keys::dockerPs)),
             test::containersOf(m_pool->engine(m_pool->web1)), published().value(keys::state))
        .arg(host().watchers())
        .arg(otherHost().watchers());
}

void MonitorMigrationTest::checkThatItSettlesIn(std::chrono::milliseconds time)
{
    const test::FairClock clock;
    QTRY_VERIFY2_WITH_TIMEOUT(isSettled(), qPrintable(situation()), patience);
    qInfo("true after %lld ms", static_cast<long long>(clock.elapsed().count()));
    QVERIFY2(clock.elapsed() <= time, qPrintable(situation()));
}

void MonitorMigrationTest::checkThatItIsWatchedHere(std::chrono::milliseconds time)
{
    checkThatItSettlesIn(time);
    if (QTest::currentTestFailed())
        return;
    checkThatNobodyDeniesIt(300ms);
    stir();
    checkThatItSettlesIn(time);
    QCOMPARE(m_messagesMade, 0);
}

// While a key is written it is not there for a moment.
void MonitorMigrationTest::checkThatNobodyDeniesIt(std::chrono::milliseconds time)
{
    const QDeadlineTimer end(time);
    while (!end.hasExpired()) {
        const QString state = published().value(keys::state);
        QVERIFY2(!state.contains("\"error\""_L1), qPrintable(situation()));
        test::await(pause(10ms));
    }
}

void MonitorMigrationTest::isWatchedByOneAfterEachMove_data()
{
    QTest::addColumn<int>("moves");
    QTest::addColumn<std::chrono::milliseconds>("delay");
    QTest::addColumn<std::chrono::milliseconds>("inTime");
    QTest::newRow("quick") << 4 << 0ms << withoutCorrection;
    QTest::newRow("one with a slow XAPI") << 2 << slowness << soonEnough;
}

// What happens in the engine just before and just after a move both monitors may see.
void MonitorMigrationTest::isWatchedByOneAfterEachMove()
{
    QFETCH(int, moves);
    QFETCH(std::chrono::milliseconds, delay);
    QFETCH(std::chrono::milliseconds, inTime);
    host().xapi.setDelay(delay);
    for (int i = 0; i < moves; ++i) {
        stir();
        test::await(pause(i * 100ms));
        move();
        stir();
        checkThatItIsWatchedHere(inTime);
        if (QTest::currentTestFailed())
            return;
    }
}

void MonitorMigrationTest::isWatchedByOneAfterMovesInARow()
{
    for (int i = 0; i < 12; ++i) {
        stir();
        move();
        test::await(pause(i * 5ms));
    }
    checkThatItIsWatchedHere();
}

// It has not heard of the move when it ends, and says that nobody watches what another one watches already.
void MonitorMigrationTest::outlivesLateWordsOfTheFormerMonitor()
{
    host().xapi.setDelay(slowness);
    move();
    otherHost().stopMonitor();
    checkThatItIsWatchedHere();
}

QTEST_GUILESS_MAIN(MonitorMigrationTest)
#include "tst_monitormigration.moc"
