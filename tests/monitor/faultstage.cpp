// SPDX-License-Identifier: BSD-2-Clause
#include "faultstage.h"

#include "core/signalwait.h"
#include "enginetruth.h"
#include "fairclock.h"
#include "simulator/hostroot.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <sys/resource.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

// Connections to xapi that are kept for a while, at both of their ends, through the proxy.
constexpr int keptConnections = 16;
// From the end of a fault; most of the monitor's times are a tenth here.
constexpr std::chrono::milliseconds soonEnough = 5s;
// Of one core, servers included; what spins takes all of it.
constexpr double mostCpu = 0.8;

double cpuSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

monitor::MonitorOptions FaultStage::quickly()
{
    monitor::MonitorOptions options;
    monitor::WatchTimes &times = options.times;
    times.connect /= 10;
    times.request /= 10;
    times.heartbeat /= 10;
    times.beat /= 10;
    times.ping /= 10;
    times.firstRetry /= 10;
    times.hopefulRetry /= 10;
    times.firstRewrite /= 10;
    times.lastRewrite /= 10;
    times.doubt /= 10;
    // Every fault that lasts is worth a message, so that there would be a second one.
    times.alarm = {.silence = 200ms, .boot = 0ms, .tools = 0ms, .retry = 100ms};
    xapi::FeedTimes &feed = options.feed;
    feed.server /= 10;
    feed.answer /= 10;
    feed.firstPause /= 10;
    feed.longestLocalPause /= 10;
    return options;
}

void FaultStage::start(const monitor::MonitorOptions &options, Way way)
{
    m_way = way;
    m_calls = m_messagesMade = m_mapsOverwritten = 0;
    m_pool = std::make_unique<TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    countCalls();
    m_network = std::make_unique<WireProxy>();
    QVERIFY(m_network->listenTcp(guest().port()));
    m_root = std::make_unique<QTemporaryDir>(u"/tmp/xsc-XXXXXX"_s);
    const simulator::HostRoot root(m_root->path());
    VERIFY_RESULT(root.create(m_pool->host1, {}));
    m_xapi = std::make_unique<WireProxy>();
    openXapi();
    m_pool->setOtherConfig(vm(), keys::port, QString::number(m_network->port()));
    m_pool->setOtherConfig(vm(), keys::monitor, u"True"_s);
    m_options = options;
    startMonitor();
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!published(keys::dockerVersion).isEmpty(), patience);
    m_files = OpenFiles::count();
    m_sessions = sessions();
}

void FaultStage::openXapi()
{
    const QString path = simulator::HostRoot(m_root->path()).xapiSocket();
    QVERIFY(m_xapi->listenUnix(path, m_pool->pool().xapiSocket(m_pool->host1)));
}

void FaultStage::startMonitor()
{
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(m_root->path()), m_options);
    VERIFY_RESULT(m_monitor->start());
}

void FaultStage::stopMonitor()
{
    if (m_monitor)
        await(monitor::Monitor::stop(m_monitor.get(), Patience::of(5s)));
    m_monitor.reset();
}

void FaultStage::restartMonitor(const std::function<void()> &between)
{
    stopMonitor();
    between();
    startMonitor();
}

QByteArray FaultStage::poolKey()
{
    simulator::XapiModel &model = m_pool->model();
    const auto pool = model.value(u"pool"_s, model.refs(u"pool"_s).constFirst(), u"other_config"_s).toMap();
    const auto secret = model.byUuid(u"secret"_s, pool.value(keys::publicKeySecret));
    return secret ? model.value(u"secret"_s, *secret, u"value"_s).toString().toUtf8() : QByteArray();
}

void FaultStage::stop()
{
    stopMonitor();
    m_xapi.reset();
    m_network.reset();
    m_pool.reset();
    m_root.reset();
}

QString FaultStage::failure()
{
    const auto state = QJsonDocument::fromJson(published(keys::state).toUtf8()).object();
    return state[u"error"_s][u"code"_s].toString();
}

bool FaultStage::isWiped()
{
    return std::none_of(keys::published.begin(), keys::published.end(),
                        [this](const QString &key) { return m_pool->otherConfig(vm()).contains(key); });
}

bool FaultStage::isTrue() { return isTrueOf(m_pool->otherConfig(vm()), engine()); }

QString FaultStage::difference()
{
    return u"published %1, in the engine %2; %3; watchers: %4"_s
        .arg(containersIn(published(keys::dockerPs)), containersOf(engine()), published(keys::state))
        .arg(m_monitor->watcherCount());
}

void FaultStage::stir()
{
    const bool isUp = engine().state(u"web"_s) == docker::ContainerState::Running;
    QVERIFY(isUp ? engine().die(u"web"_s, 137) : engine().start(u"web"_s));
}

int FaultStage::messages()
{
    const QString uuid = vm();
    const QStringList refs = m_pool->model().refs(u"message"_s);
    return static_cast<int>(std::count_if(refs.begin(), refs.end(), [&](const QString &ref) {
        return m_pool->model().value(u"message"_s, ref, u"obj_uuid"_s).toString() == uuid;
    }));
}

// The dispatcher itself remembers only the latest.
void FaultStage::countCalls()
{
    m_pool->pool().server().dispatcher().setWatcher([this](const QString &method) {
        ++m_calls;
        m_messagesMade += method == "message.create"_L1 ? 1 : 0;
        m_mapsOverwritten += method.endsWith("VM.set_other_config"_L1) ? 1 : 0;
    });
}

qsizetype FaultStage::sessions() { return m_pool->model().refs(u"session"_s).size(); }

void FaultStage::hold(std::chrono::milliseconds time)
{
    const double before = cpuSeconds();
    const auto calls = m_calls;
    const auto requests = engine().requests().size();
    QElapsedTimer clock;
    clock.start();
    await(pause(time));
    const double wall = static_cast<double>(clock.elapsed()) / 1000;
    const double share = (cpuSeconds() - before) / wall;
    QVERIFY2(share < mostCpu || wall < 0.1, qPrintable(u"a core is busy to %1 %"_s.arg(share * 100)));
    // What spins asks hundreds of times; a climb of the ladder alone asks eleven, a look at secrets six.
    const auto most = static_cast<qsizetype>(20 * wall) + 40;
    QCOMPARE_LT(m_calls - calls, most);
    QCOMPARE_LT(engine().requests().size() - requests, most);
    QCOMPARE_LE(messages(), 1);
}

void FaultStage::checkAfter()
{
    const FairClock clock;
    QTRY_VERIFY2_WITH_TIMEOUT(isTrue(), qPrintable(difference()), patience);
    qInfo("true again after %lld ms", static_cast<long long>(clock.elapsed().count()));
    QCOMPARE_LE(clock.elapsed().count(), soonEnough.count());
    stir();
    QTRY_VERIFY2_WITH_TIMEOUT(isTrue(), qPrintable(difference()), patience);
    QCOMPARE(m_monitor->watcherCount(), 1);
    QTRY_COMPARE_LE_WITH_TIMEOUT(OpenFiles::count().tcp, m_files.tcp, patience);
    QTRY_COMPARE_LE_WITH_TIMEOUT(OpenFiles::count().local, m_files.local + keptConnections, patience);
    QTRY_COMPARE_LE_WITH_TIMEOUT(OpenFiles::count().other, m_files.other, patience);
    QTRY_COMPARE_LE_WITH_TIMEOUT(sessions(), m_sessions, patience);
    QTRY_COMPARE_WITH_TIMEOUT(messages(), 0, patience);
    QCOMPARE(mapsOverwritten(), 0);
    hold(300ms);
}

void FaultStage::checkThatItFollowsThePool()
{
    m_pool->setOtherConfig(vm(), keys::monitor, u"False"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(isWiped(), qPrintable(difference()), patience);
    m_pool->setOtherConfig(vm(), keys::monitor, u"True"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(isTrue(), qPrintable(difference()), patience);
}

std::function<bool(FaultStage &)> fails(const QString &code)
{
    return [code](FaultStage &stage) { return stage.failure() == code; };
}

void strand(FaultStage &stage)
{
    stage.network().strandPresent();
    stage.stir();
}

void stall(FaultStage &stage)
{
    stage.network().setStalled(true);
    stage.stir();
}

void endStall(FaultStage &stage) { stage.network().setStalled(false); }

void addRows(const QList<Fault> &faults)
{
    QTest::addColumn<Fault>("fault");
    for (const Fault &fault : faults)
        QTest::newRow(fault.name) << fault;
}

// Twice: what is lost each time shows the second time.
void playRow(FaultStage &stage)
{
    QFETCH(Fault, fault);
    for (int round = 0; round < 2; ++round) {
        const qsizetype made = stage.messagesMade();
        fault.inflict(stage);
        if (fault.meanwhile)
            QTRY_VERIFY2_WITH_TIMEOUT(fault.meanwhile(stage), qPrintable(stage.difference()),
                                      FaultStage::patience);
        if (fault.lasts > 0ms)
            stage.hold(fault.lasts);
        if (fault.end)
            fault.end(stage);
        stage.checkAfter();
        stage.checkThatItFollowsThePool();
        QCOMPARE_LE(stage.messagesMade() - made, 1);
        if (QTest::currentTestFailed())
            return;
    }
}

void addCuts(const QList<int> &bytes)
{
    QTest::addColumn<int>("bytes");
    for (const int count : bytes)
        QTest::addRow("after %d bytes", count) << count;
}

void playCut(FaultStage &stage)
{
    QFETCH(int, bytes);
    stage.network().cutPresent();
    stage.network().cutAfter(bytes);
    stage.stir();
    stage.checkAfter();
}

} // namespace xsc::test
