// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xml.h"
#include "monitor/monitor.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 20000; // ms; sanitizers and busy machines
constexpr auto unbounded = 1h;  // what does not end by itself meets the time limit of the whole test

// Quick enough for tests; what counts is what happens, not how late.
monitor::MonitorOptions quickly()
{
    monitor::MonitorOptions options;
    options.times.firstRetry = 50ms;
    options.times.lastRetry = 200ms;
    options.times.heartbeat = 500ms;
    return options;
}

} // namespace

//! A monitor of host1 in this process, against the embedded pool.
class MonitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void publishesARegisteredVm_data();
    void publishesARegisteredVm();
    void publishesWhatHappensInTheEngine();
    void bundlesBursts();
    void publishesAListTooLongForXapi();
    void wipesWhenManagementEnds();
    void wipesWhenTheVmHalts();
    void wipesWhatAnEarlierMonitorLeft();
    void followsAVmThatStartsAgain();
    void leavesVmsOfOtherHostsAlone();
    void handsAMigratedVmOver();
    void comesBackAfterALostConnection();
    void comesBackWhenTheEngineDoes();
    void saysWhyAVmCannotBeWatched();
    void connectsAtOnceWhenTheWayChanges();
    void keepsOneSessionAVm();
    void touchesNoOtherKeyAndWritesNothingTwice();
    void keepsWhatIsPublishedWhenItEnds();
    void waitsForAXapiThatIsNotThere();
    void worksOnce();

private:
    void watch(const monitor::MonitorOptions &options = quickly());
    void setManaged(const QString &vm, bool managed);
    [[nodiscard]] QString published(const QString &vm, const QString &key);
    //! "web:running worker:exited" as docker_ps has it; empty without docker_ps.
    [[nodiscard]] QString containers(const QString &vm);
    [[nodiscard]] QJsonObject state(const QString &vm);
    [[nodiscard]] bool isWiped(const QString &vm);

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<monitor::Monitor> m_monitor;
};

void MonitorTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

void MonitorTest::cleanup()
{
    if (m_monitor)
        test::await(monitor::Monitor::stop(m_monitor.get(), Patience::of(5s)));
    m_monitor.reset();
    m_pool.reset();
}

void MonitorTest::watch(const monitor::MonitorOptions &options)
{
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)), options);
    QSignalSpy ready(m_monitor.get(), &monitor::Monitor::ready);
    m_monitor->start();
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, patience);
}

void MonitorTest::setManaged(const QString &vm, bool managed)
{
    m_pool->setOtherConfig(vm, keys::monitor, managed ? u"True"_s : u"False"_s);
}

QString MonitorTest::published(const QString &vm, const QString &key)
{
    return m_pool->otherConfig(vm).value(key);
}

QString MonitorTest::containers(const QString &vm)
{
    const auto listing = docker::xml::readPs(published(vm, keys::dockerPs));
    if (!listing)
        return {};
    QStringList result;
    for (const auto &container : listing->containers) {
        const bool running = container.state == docker::ContainerState::Running;
        result.append(container.name + (running ? u":running"_s : u":other"_s));
    }
    std::sort(result.begin(), result.end());
    return result.join(u' ');
}

QJsonObject MonitorTest::state(const QString &vm)
{
    return QJsonDocument::fromJson(published(vm, keys::state).toUtf8()).object();
}

bool MonitorTest::isWiped(const QString &vm)
{
    const xapi::StringMap present = m_pool->otherConfig(vm);
    return std::none_of(keys::published.begin(), keys::published.end(),
                        [&present](const QString &key) { return present.contains(key); });
}

void MonitorTest::publishesARegisteredVm_data()
{
    QTest::addColumn<bool>("overTls");
    QTest::newRow("ssh") << false;
    QTest::newRow("tls") << true;
}

void MonitorTest::publishesARegisteredVm()
{
    QFETCH(bool, overTls);
    const QString vm = overTls ? m_pool->tls1 : m_pool->web1;
    watch();
    QVERIFY(isWiped(vm));
    setManaged(vm, true);
    QTRY_COMPARE_WITH_TIMEOUT(containers(vm), u"web:running worker:other"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(published(vm, keys::dockerVersion).contains(u"<docker_version>"_s), patience);
    QVERIFY(published(vm, keys::dockerInfo).contains(u"<docker_info>"_s));
    QCOMPARE(state(vm)[u"connected"_s].toBool(), true);
    QCOMPARE(state(vm)[u"engine"_s][u"version"_s].toString(), u"20.10.24"_s);
}

void MonitorTest::publishesWhatHappensInTheEngine()
{
    setManaged(m_pool->web1, true);
    monitor::MonitorOptions options;
    // Whatever does not come by an event comes too late.
    options.times.settle = options.times.heartbeat = options.times.reconcile = options.times.firstRetry = 1h;
    watch(options);
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QVERIFY(m_pool->engine(m_pool->web1).start(u"worker"_s));
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:other worker:running"_s, patience);
    QVERIFY(m_pool->engine(m_pool->web1).remove(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"worker:running"_s, patience);
}

void MonitorTest::bundlesBursts()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    const auto lists = [this] {
        return m_pool->engine(m_pool->web1).requests().filter(u"/containers/json"_s).size();
    };
    const qsizetype before = lists();
    for (int i = 0; i < 100; ++i) {
        m_pool->engine(m_pool->web1).stop(u"web"_s);
        m_pool->engine(m_pool->web1).start(u"web"_s);
    }
    m_pool->engine(m_pool->web1).stop(u"web"_s);
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QVERIFY2(lists() - before < 20, qPrintable(QString::number(lists() - before)));
    QVERIFY(m_pool->engine(m_pool->web1).requests().filter(u"size="_s).isEmpty());
}

void MonitorTest::publishesAListTooLongForXapi()
{
    for (int i = 0; i < 3000; ++i) {
        simulator::SimulatedContainer one;
        one.name = u"one-of-many-%1"_s.arg(i);
        one.image = u"registry.example.com/farm/<field>&\"more\":1"_s;
        m_pool->engine(m_pool->web1).add(one);
    }
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    const auto listing = docker::xml::readPs(published(m_pool->web1, keys::dockerPs));
    VERIFY_RESULT(listing);
    QVERIFY(listing->containers.size() > 100);
    QCOMPARE(listing->containers.size() + listing->missing, 3002);
}

void MonitorTest::wipesWhenManagementEnds()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    setManaged(m_pool->web1, false);
    QTRY_VERIFY_WITH_TIMEOUT(isWiped(m_pool->web1), patience);
    setManaged(m_pool->web1, true);
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:running worker:other"_s, patience);
}

void MonitorTest::wipesWhenTheVmHalts()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    const QList<xapi::Value> vm{xapi::Value(m_pool->vmRef(m_pool->web1))};
    VERIFY_RESULT(test::await(m_pool->session()->call(u"VM.hard_shutdown"_s, vm, Patience::of(10s))));
    QTRY_VERIFY_WITH_TIMEOUT(isWiped(m_pool->web1), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_monitor->watcherCount(), 0, patience);
    QVERIFY(isWiped(m_pool->web1));
}

void MonitorTest::wipesWhatAnEarlierMonitorLeft()
{
    for (const QString &vm : {m_pool->off1, m_pool->web1})
        m_pool->setOtherConfig(vm, keys::dockerPs, u"<docker_ps/>"_s);
    m_pool->setOtherConfig(m_pool->far1, keys::dockerPs, u"<docker_ps/>"_s);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(isWiped(m_pool->off1) && isWiped(m_pool->web1), patience);
    QVERIFY(!isWiped(m_pool->far1)); // the other host's to wipe
}

void MonitorTest::followsAVmThatStartsAgain()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    const xapi::Value vm(m_pool->vmRef(m_pool->web1));
    VERIFY_RESULT(test::await(m_pool->session()->call(u"VM.hard_shutdown"_s, {vm}, Patience::of(10s))));
    QTRY_VERIFY_WITH_TIMEOUT(isWiped(m_pool->web1), patience);
    const QList<xapi::Value> start{vm, xapi::Value(false), xapi::Value(false)};
    VERIFY_RESULT(test::await(m_pool->session()->call(u"VM.start"_s, start, Patience::of(10s))));
    QTRY_VERIFY_WITH_TIMEOUT(!containers(m_pool->web1).isEmpty(), patience);
}

void MonitorTest::leavesVmsOfOtherHostsAlone()
{
    setManaged(m_pool->far1, true);
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    QCOMPARE(m_monitor->watcherCount(), 1);
    QVERIFY(isWiped(m_pool->far1));
    QCOMPARE(m_pool->guest(m_pool->far1).loginCount(), 0);
}

void MonitorTest::handsAMigratedVmOver()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    const auto moved = m_pool->model().set(u"VM"_s, m_pool->vmRef(m_pool->web1), u"resident_on"_s,
                                           m_pool->hostRef(m_pool->host2).text());
    VERIFY_RESULT(moved);
    QTRY_COMPARE_WITH_TIMEOUT(m_monitor->watcherCount(), 0, patience);
    QCOMPARE(containers(m_pool->web1), u"web:running worker:other"_s);
}

void MonitorTest::comesBackAfterALostConnection()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    m_pool->guest(m_pool->web1).dropConnections();
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(state(m_pool->web1)[u"connected"_s].toBool(), true, patience);
    QVERIFY(m_pool->guest(m_pool->web1).loginCount() >= 2);
}

void MonitorTest::comesBackWhenTheEngineDoes()
{
    setManaged(m_pool->web1, true);
    m_pool->guest(m_pool->web1).setEngineRunning(false);
    watch();
    QTRY_COMPARE_WITH_TIMEOUT(state(m_pool->web1)[u"error"_s][u"code"_s].toString(), u"ENGINE_DOWN"_s,
                              patience);
    m_pool->guest(m_pool->web1).setEngineRunning(true);
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:running worker:other"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(state(m_pool->web1)[u"connected"_s].toBool(), true, patience);
    QVERIFY(!state(m_pool->web1).contains(u"error"_s));
}

void MonitorTest::saysWhyAVmCannotBeWatched()
{
    setManaged(m_pool->mute1, true);
    m_pool->guest(m_pool->web1).setAuthorizedKey("ssh-rsa AAAA nobody");
    setManaged(m_pool->web1, true);
    watch();
    QTRY_COMPARE_WITH_TIMEOUT(state(m_pool->mute1)[u"error"_s][u"code"_s].toString(), u"NO_ADDRESS"_s,
                              patience);
    QTRY_COMPARE_WITH_TIMEOUT(state(m_pool->web1)[u"error"_s][u"code"_s].toString(), u"KEY_REFUSED"_s,
                              patience);
    QVERIFY(!m_pool->otherConfig(m_pool->web1).contains(keys::dockerPs));
}

void MonitorTest::connectsAtOnceWhenTheWayChanges()
{
    const QString port = published(m_pool->web1, keys::port);
    m_pool->setOtherConfig(m_pool->web1, keys::port, u"1"_s);
    setManaged(m_pool->web1, true);
    monitor::MonitorOptions options;
    options.times.firstRetry = options.times.lastRetry = 1h;
    watch(options);
    QTRY_COMPARE_WITH_TIMEOUT(state(m_pool->web1)[u"error"_s][u"code"_s].toString(), u"UNREACHABLE"_s,
                              patience);
    m_pool->setOtherConfig(m_pool->web1, keys::port, port);
    QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:running worker:other"_s, patience);
}

void MonitorTest::keepsOneSessionAVm()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
        QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:other worker:other"_s, patience);
        QVERIFY(m_pool->engine(m_pool->web1).start(u"web"_s));
        QTRY_COMPARE_WITH_TIMEOUT(containers(m_pool->web1), u"web:running worker:other"_s, patience);
    }
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

void MonitorTest::touchesNoOtherKeyAndWritesNothingTwice()
{
    m_pool->setOtherConfig(m_pool->web1, u"of-another-client"_s, u"kept"_s);
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    const quint64 before = m_pool->model().generation();
    const auto pings = [this] { return m_pool->engine(m_pool->web1).requests().filter(u"_ping"_s).size(); };
    const qsizetype pinged = pings();
    QTRY_VERIFY_WITH_TIMEOUT(pings() >= pinged + 2, patience);
    QCOMPARE(m_pool->model().generation(), before);
    QCOMPARE(published(m_pool->web1, u"of-another-client"_s), u"kept"_s);
}

void MonitorTest::keepsWhatIsPublishedWhenItEnds()
{
    setManaged(m_pool->web1, true);
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(published(m_pool->web1, keys::dockerVersion).size() > 0, patience);
    test::await(monitor::Monitor::stop(m_monitor.get(), Patience::of(unbounded)));
    QCOMPARE(m_monitor->watcherCount(), 0);
    QCOMPARE(containers(m_pool->web1), u"web:running worker:other"_s);
}

void MonitorTest::waitsForAXapiThatIsNotThere()
{
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(u"/nonexistent"_s));
    m_monitor->start();
    test::await(monitor::Monitor::stop(m_monitor.get(), Patience::of(unbounded)));
}

void MonitorTest::worksOnce()
{
    setManaged(m_pool->web1, true);
    setManaged(m_pool->mute1, true);
    monitor::MonitorOptions options;
    options.once = true;
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)), options);
    QSignalSpy settled(m_monitor.get(), &monitor::Monitor::settled);
    m_monitor->start();
    QTRY_VERIFY_WITH_TIMEOUT(settled.count() >= 1, patience);
    QCOMPARE(containers(m_pool->web1), u"web:running worker:other"_s);
    QCOMPARE(state(m_pool->mute1)[u"error"_s][u"code"_s].toString(), u"NO_ADDRESS"_s);
}

QTEST_GUILESS_MAIN(MonitorTest)
#include "tst_monitor.moc"
