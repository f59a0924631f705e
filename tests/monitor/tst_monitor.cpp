// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xml.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "watchedpool.h"
#include "xapi/keys.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

using test::patience;
using test::quickly;

namespace {

constexpr auto unbounded = 1h; // what does not end by itself meets the time limit of the whole test

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
    void noticesWithinHalfAMinute();
    void publishesWhatHappensInTheEngine();
    void bundlesBursts();
    void publishesAListTooLongForXapi();
    void wipesWhenManagementEnds();
    void wipesWhenTheVmHalts();
    void wipesWhatAnEarlierMonitorLeft();
    void wipesOnceXapiIsBack();
    void saysThatAKilledMonitorWatchesNoLonger();
    void followsAVmThatStartsAgain();
    void leavesVmsOfOtherHostsAlone();
    void handsAMigratedVmOver();
    void comesBackAfterALostConnection();
    void comesBackWhenTheEngineDoes();
    void saysWhyAVmCannotBeWatched();
    void keepsOneSessionAVm();
    void touchesNoOtherKeyAndWritesNothingTwice();
    void keepsWhatIsPublishedWhenItEnds();
    void isOneOfAHost();
    void countsImages();
    void provesNowAndThenWhatIsPublished();
    void putsRightWhatOthersWriteLate_data();
    void putsRightWhatOthersWriteLate();
    void doesNotInsistOnWhatXapiKeepsOtherwise();
    void waitsForAXapiThatIsNotThere();
    void worksOnce();

private:
    std::unique_ptr<test::WatchedPool> m_pool;
};

void MonitorTest::init()
{
    m_pool = std::make_unique<test::WatchedPool>();
    VERIFY_RESULT(m_pool->start());
}

void MonitorTest::cleanup() { m_pool.reset(); }

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
    m_pool->watch();
    QVERIFY(m_pool->isWiped(vm));
    m_pool->setManaged(vm, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(vm), u"web:running worker:other"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->published(vm, keys::dockerVersion).contains(u"<docker_version>"_s),
                             patience);
    QVERIFY(m_pool->published(vm, keys::dockerInfo).contains(u"<docker_info>"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->state(vm)[u"connected"_s].toBool(), patience);
    QCOMPARE(m_pool->state(vm)[u"engine"_s][u"version"_s].toString(), u"20.10.24"_s);
    // Else what happens between the two would be missed.
    const QString asked = m_pool->engine(vm).requests().join(u'\n');
    QVERIFY2(asked.indexOf(u"/events?"_s) < asked.indexOf(u"/containers/json"_s), qPrintable(asked));
}

void MonitorTest::noticesWithinHalfAMinute()
{
    const monitor::WatchTimes times;
    QCOMPARE_LE(times.heartbeat + times.beat + times.ping, 30s);
    QCOMPARE_LE(times.request, 30s);
    QCOMPARE_LE(times.hopefulRetry, 5s);
}

void MonitorTest::publishesWhatHappensInTheEngine()
{
    m_pool->setManaged(m_pool->web1, true);
    monitor::MonitorOptions options;
    // Whatever does not come by an event comes too late.
    options.times.settle = options.times.heartbeat = options.times.reconcile = options.times.firstRetry = 1h;
    m_pool->watch(options);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QVERIFY(m_pool->engine(m_pool->web1).start(u"worker"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:running"_s, patience);
    QVERIFY(m_pool->engine(m_pool->web1).remove(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"worker:running"_s, patience);
}

void MonitorTest::bundlesBursts()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const auto lists = [this] {
        return m_pool->engine(m_pool->web1).requests().filter(u"/containers/json"_s).size();
    };
    const qsizetype before = lists();
    for (int i = 0; i < 100; ++i) {
        m_pool->engine(m_pool->web1).stop(u"web"_s);
        m_pool->engine(m_pool->web1).start(u"web"_s);
    }
    m_pool->engine(m_pool->web1).stop(u"web"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:other"_s, patience);
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
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const auto listing = docker::xml::readPs(m_pool->published(m_pool->web1, keys::dockerPs));
    VERIFY_RESULT(listing);
    QVERIFY(listing->containers.size() > 100);
    QCOMPARE(listing->containers.size() + listing->missing, 3002);
}

void MonitorTest::wipesWhenManagementEnds()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    m_pool->setManaged(m_pool->web1, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->web1), patience);
    m_pool->setManaged(m_pool->web1, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:running worker:other"_s, patience);
}

void MonitorTest::wipesWhenTheVmHalts()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const QList<xapi::Value> vm{xapi::Value(m_pool->vmRef(m_pool->web1))};
    VERIFY_RESULT(test::await(m_pool->session()->call(u"VM.hard_shutdown"_s, vm, Patience::of(10s))));
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->web1), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 0, patience);
    QVERIFY(m_pool->isWiped(m_pool->web1));
}

void MonitorTest::wipesWhatAnEarlierMonitorLeft()
{
    for (const QString &vm : {m_pool->off1, m_pool->web1})
        m_pool->setOtherConfig(vm, keys::dockerPs, u"<docker_ps/>"_s);
    m_pool->setOtherConfig(m_pool->far1, keys::dockerPs, u"<docker_ps/>"_s);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->off1) && m_pool->isWiped(m_pool->web1), patience);
    QVERIFY(!m_pool->isWiped(m_pool->far1)); // the other host's to wipe
}

void MonitorTest::wipesOnceXapiIsBack()
{
    m_pool->setManaged(m_pool->web1, false);
    m_pool->setOtherConfig(m_pool->web1, keys::dockerPs, u"<x/>"_s);
    auto options = test::quickly();
    options.times.firstRetry = options.times.lastRetry = 1h;
    m_pool->pool().server().failNext(u"VM.remove_from_other_config"_s, {u"INTERNAL_ERROR"_s});
    m_pool->watch(options);
    const auto &calls = m_pool->pool().server().dispatcher().calls();
    QTRY_VERIFY_WITH_TIMEOUT(calls.contains(u"VM.remove_from_other_config"_s), patience);
    QVERIFY(!m_pool->isWiped(m_pool->web1));
    m_pool->pool().server().restart(100ms);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->web1), patience);
}

// It is managed and runs, but its tools report nothing since.
void MonitorTest::saysThatAKilledMonitorWatchesNoLonger()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->setOtherConfig(m_pool->web1, keys::dockerPs, u"<x/>"_s);
    m_pool->setOtherConfig(m_pool->web1, keys::state, u"{\"connected\":true}"_s);
    const auto unset = m_pool->model().set(u"VM"_s, m_pool->vmRef(m_pool->web1), u"guest_metrics"_s,
                                           xapi::Value(xapi::nullRefText));
    VERIFY_RESULT(unset);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->state(m_pool->web1)[u"connected"_s].toBool(true), patience);
    QCOMPARE(m_pool->failureCode(m_pool->web1), u"NOT_WATCHED"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 0, patience);
    QCOMPARE(m_pool->published(m_pool->web1, keys::dockerPs), u"<x/>"_s);
}

void MonitorTest::followsAVmThatStartsAgain()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const xapi::Value vm(m_pool->vmRef(m_pool->web1));
    VERIFY_RESULT(test::await(m_pool->session()->call(u"VM.hard_shutdown"_s, {vm}, Patience::of(10s))));
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->web1), patience);
    const QList<xapi::Value> start{vm, xapi::Value(false), xapi::Value(false)};
    VERIFY_RESULT(test::await(m_pool->session()->call(u"VM.start"_s, start, Patience::of(10s))));
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->containers(m_pool->web1).isEmpty(), patience);
}

void MonitorTest::leavesVmsOfOtherHostsAlone()
{
    m_pool->setManaged(m_pool->far1, true);
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    QCOMPARE(m_pool->monitor().watcherCount(), 1);
    QVERIFY(m_pool->isWiped(m_pool->far1));
    QCOMPARE(m_pool->guest(m_pool->far1).loginCount(), 0);
}

void MonitorTest::handsAMigratedVmOver()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const auto moved = m_pool->model().set(u"VM"_s, m_pool->vmRef(m_pool->web1), u"resident_on"_s,
                                           m_pool->hostRef(m_pool->host2).text());
    VERIFY_RESULT(moved);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 0, patience);
    QCOMPARE(m_pool->containers(m_pool->web1), u"web:running worker:other"_s);
}

void MonitorTest::comesBackAfterALostConnection()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    m_pool->guest(m_pool->web1).dropConnections();
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->state(m_pool->web1)[u"connected"_s].toBool(), true, patience);
    QVERIFY(m_pool->guest(m_pool->web1).loginCount() >= 2);
}

void MonitorTest::comesBackWhenTheEngineDoes()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->guest(m_pool->web1).setEngineRunning(false);
    m_pool->watch();
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->web1), u"ENGINE_DOWN"_s, patience);
    m_pool->guest(m_pool->web1).setEngineRunning(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:running worker:other"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->state(m_pool->web1)[u"connected"_s].toBool(), true, patience);
    QVERIFY(!m_pool->state(m_pool->web1).contains(u"error"_s));
}

void MonitorTest::saysWhyAVmCannotBeWatched()
{
    m_pool->setManaged(m_pool->mute1, true);
    m_pool->guest(m_pool->web1).setAuthorizedKey("ssh-rsa AAAA nobody");
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->mute1), u"NO_ADDRESS"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->web1), u"KEY_REFUSED"_s, patience);
    QVERIFY(!m_pool->otherConfig(m_pool->web1).contains(keys::dockerPs));
}

void MonitorTest::keepsOneSessionAVm()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:other"_s, patience);
        QVERIFY(m_pool->engine(m_pool->web1).start(u"web"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:running worker:other"_s, patience);
    }
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

void MonitorTest::touchesNoOtherKeyAndWritesNothingTwice()
{
    m_pool->setOtherConfig(m_pool->web1, u"of-another-client"_s, u"kept"_s);
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const quint64 before = m_pool->model().generation();
    const auto pings = [this] { return m_pool->engine(m_pool->web1).requests().filter(u"_ping"_s).size(); };
    const qsizetype pinged = pings();
    QTRY_VERIFY_WITH_TIMEOUT(pings() >= pinged + 2, patience);
    QCOMPARE(m_pool->model().generation(), before);
    QCOMPARE(m_pool->published(m_pool->web1, u"of-another-client"_s), u"kept"_s);
}

// It says so itself that nobody keeps it true; the next monitor does again.
void MonitorTest::keepsWhatIsPublishedWhenItEnds()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    test::await(monitor::Monitor::stop(&m_pool->monitor(), Patience::of(unbounded)));
    QCOMPARE(m_pool->monitor().watcherCount(), 0);
    QCOMPARE(m_pool->containers(m_pool->web1), u"web:running worker:other"_s);
    QCOMPARE(m_pool->failureCode(m_pool->web1), u"NOT_WATCHED"_s);
    QVERIFY(!m_pool->state(m_pool->web1)[u"connected"_s].toBool());
    QVERIFY(m_pool->state(m_pool->web1).contains(u"lastContact"_s));
    m_pool->stopWatching();
    m_pool->watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->state(m_pool->web1)[u"connected"_s].toBool(), patience);
}

void MonitorTest::isOneOfAHost()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch();
    for (const bool once : {false, true}) {
        monitor::MonitorOptions options;
        options.once = once;
        monitor::Monitor second(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)), options);
        VERIFY_FAILS(second.start(), ErrorKind::Remote);
    }
    monitor::Monitor ofAnotherHost(Dom0Root(m_pool->pool().hostRoot(m_pool->host2)));
    VERIFY_RESULT(ofAnotherHost.start());
    test::await(monitor::Monitor::stop(&ofAnotherHost, Patience::of(unbounded)));
    m_pool->stopWatching();
    m_pool->watch();
}

void MonitorTest::countsImages()
{
    m_pool->setManaged(m_pool->web1, true);
    monitor::MonitorOptions options;
    options.times.settle = options.times.heartbeat = options.times.reconcile = options.times.firstRetry = 1h;
    m_pool->watch(options);
    const auto images = [this] {
        return m_pool->published(m_pool->web1, keys::dockerInfo)
            .section(u"<Images>"_s, 1)
            .section(u'<', 0, 0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    QCOMPARE(images(), u"2"_s);
    m_pool->engine(m_pool->web1).pull(u"redis:7"_s);
    QTRY_COMPARE_WITH_TIMEOUT(images(), u"3"_s, patience);
}

// The engine's clock goes on, and is in its info.
void MonitorTest::provesNowAndThenWhatIsPublished()
{
    m_pool->setManaged(m_pool->web1, true);
    monitor::MonitorOptions options = quickly();
    options.times.reconcile = 200ms;
    m_pool->watch(options);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const quint64 before = m_pool->model().generation();
    const auto asked = [this] { return m_pool->engine(m_pool->web1).requests().filter(u"/info"_s).size(); };
    const qsizetype askedBefore = asked();
    QTRY_VERIFY_WITH_TIMEOUT(asked() >= askedBefore + 6, patience); // more than a second
    QCOMPARE(m_pool->model().generation(), before);
    m_pool->setOtherConfig(m_pool->web1, keys::dockerPs, u"<docker_ps/>"_s);
    m_pool->setOtherConfig(m_pool->web1, keys::dockerInfo, {});
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:running worker:other"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
}

void MonitorTest::putsRightWhatOthersWriteLate_data()
{
    QTest::addColumn<bool>("isConnected");
    QTest::newRow("connected") << true;
    QTest::newRow("not connected") << false;
}

// As the monitor of the host that the VM came from may.
void MonitorTest::putsRightWhatOthersWriteLate()
{
    QFETCH(bool, isConnected);
    const QString vm = isConnected ? m_pool->web1 : m_pool->mute1;
    const QString key = isConnected ? keys::dockerPs : keys::state;
    m_pool->setManaged(vm, true);
    monitor::MonitorOptions options = quickly();
    options.times.heartbeat = options.times.reconcile = options.times.firstRetry = options.times.lastRetry =
        options.times.hopefulRetry = 1h;
    m_pool->watch(options);
    if (isConnected)
        QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(vm), patience);
    else
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(vm), u"NO_ADDRESS"_s, patience);
    const QString right = m_pool->published(vm, key);
    for (const QString &wrong : {u"<docker_ps/>"_s, QString()}) {
        m_pool->setOtherConfig(vm, key, wrong);
        QVERIFY(m_pool->published(vm, key) != right);
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->published(vm, key), right, patience);
    }
}

void MonitorTest::doesNotInsistOnWhatXapiKeepsOtherwise()
{
    m_pool->setManaged(m_pool->web1, true);
    monitor::MonitorOptions options = quickly();
    options.times.settle = options.times.heartbeat = options.times.reconcile = 1h;
    options.times.doubt = 20ms;
    m_pool->watch(options);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    int writes = 0;
    const auto spoil = [&] {
        const QString present = m_pool->published(m_pool->web1, keys::dockerPs);
        if (present.isEmpty() || present == "otherwise"_L1)
            return;
        ++writes;
        m_pool->setOtherConfig(m_pool->web1, keys::dockerPs, u"otherwise"_s);
    };
    QElapsedTimer clock;
    clock.start();
    // Time for the monitor to see that what it wrote is there.
    QTimer insistent;
    insistent.setSingleShot(true);
    connect(&insistent, &QTimer::timeout, this, spoil);
    connect(&m_pool->model(), &simulator::XapiModel::changed, &insistent, [&] { insistent.start(150ms); });
    spoil();
    QTRY_COMPARE_GE_WITH_TIMEOUT(writes, 6, patience);
    QCOMPARE_GE(clock.elapsed(), 20 + 40 + 80 + 160 + 320 + 5 * 150);
}

void MonitorTest::waitsForAXapiThatIsNotThere()
{
    monitor::Monitor monitor(Dom0Root(u"/nonexistent"_s));
    VERIFY_RESULT(monitor.start());
    QVERIFY(!monitor.report().hasXapi);
    test::await(monitor::Monitor::stop(&monitor, Patience::of(unbounded)));
}

void MonitorTest::worksOnce()
{
    m_pool->setManaged(m_pool->web1, true);
    m_pool->setManaged(m_pool->mute1, true);
    monitor::MonitorOptions options;
    options.once = true;
    monitor::Monitor monitor(Dom0Root(m_pool->pool().hostRoot(m_pool->host1)), options);
    QSignalSpy settled(&monitor, &monitor::Monitor::settled);
    VERIFY_RESULT(monitor.start());
    QTRY_VERIFY_WITH_TIMEOUT(settled.count() >= 1, patience);
    QCOMPARE(m_pool->containers(m_pool->web1), u"web:running worker:other"_s);
    QCOMPARE(m_pool->failureCode(m_pool->web1), u"NOT_WATCHED"_s);
    QCOMPARE(m_pool->failureCode(m_pool->mute1), u"NO_ADDRESS"_s);
    test::await(monitor::Monitor::stop(&monitor, Patience::of(unbounded)));
}

QTEST_GUILESS_MAIN(MonitorTest)
#include "tst_monitor.moc"
