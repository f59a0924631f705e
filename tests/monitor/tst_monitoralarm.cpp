// SPDX-License-Identifier: BSD-2-Clause
#include "fairclock.h"
#include "guest/ladder.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "watchedpool.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using simulator::EngineFault;
using test::patience;
namespace keys = xapi::keys;

namespace {

monitor::MonitorOptions impatiently()
{
    monitor::MonitorOptions options = test::quickly();
    options.times.alarm.silence = 300ms;
    options.times.alarm.boot = options.times.alarm.tools = 0ms;
    return options;
}

} // namespace

//! The message about a VM that cannot be watched.
class MonitorAlarmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsOnceWithTheReason();
    void tellsWhatTheLadderFinds_data();
    void tellsWhatTheLadderFinds();
    void staysTheVerdictWhileTheFailureLasts();
    void staysTheVerdictWhenNobodyCanClimb();
    void climbsOnceForAMessage();
    void climbsAgainWhenItFailsForLong();
    void leavesTheLadderWhenWatchingEnds();
    void tellsOfAGuestThatReportsNoAddress();
    void tellsOfAnEngineThatOnlySeemsWell_data();
    void tellsOfAnEngineThatOnlySeemsWell();
    void takesItBackWhenTheEngineAnswers();
    void takesItBackWhenWatchingEnds_data();
    void takesItBackWhenWatchingEnds();
    void takesOverWhatAKilledMonitorRaised();
    void leavesOneOfTwo();
    void takesBackWhatAKilledMonitorRaised();
    void takesBackWhatNobodyWatches();
    void staysWhenTheMonitorIsStartedAnew();
    void triesAgainWhatXapiRefuses();
    void triesAgainWhileMuchHappens();
    void waitsForASlowBoot_data();
    void waitsForASlowBoot();
    void countsFromTheLastChangeOfTheWay();
    void isSilentAboutXapi();

private:
    void makeEngineFail(const QString &vm);
    [[nodiscard]] QString raiseByHand(const QString &vm, const QString &body);
    //! Several attempts to connect have come and gone.
    void waitForAttempts(const QString &vm);
    [[nodiscard]] Result<guest::Diagnosis> diagnose(const QString &vm);
    [[nodiscard]] Result<xapi::Value> call(const QString &method, const QList<xapi::Value> &parameters);

    std::unique_ptr<test::WatchedPool> m_pool;
};

void MonitorAlarmTest::init()
{
    m_pool = std::make_unique<test::WatchedPool>();
    VERIFY_RESULT(m_pool->start());
    m_pool->setManaged(m_pool->web1, true);
}

void MonitorAlarmTest::cleanup() { m_pool.reset(); }

void MonitorAlarmTest::makeEngineFail(const QString &vm) { m_pool->guest(vm).setEngineRunning(false); }

QString MonitorAlarmTest::raiseByHand(const QString &vm, const QString &body)
{
    return m_pool->model().add(u"message"_s, {{u"name"_s, xapi::Value(keys::cannotMonitor)},
                                              {u"priority"_s, xapi::Value(3)},
                                              {u"cls"_s, xapi::Value(u"VM"_s)},
                                              {u"obj_uuid"_s, xapi::Value(vm)},
                                              {u"timestamp"_s, xapi::Value(QDateTime::currentDateTimeUtc())},
                                              {u"body"_s, xapi::Value(body)}});
}

void MonitorAlarmTest::waitForAttempts(const QString &vm)
{
    const int before = m_pool->guest(vm).loginCount();
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->guest(vm).loginCount() >= before + 4, patience);
}

Result<xapi::Value> MonitorAlarmTest::call(const QString &method, const QList<xapi::Value> &parameters)
{
    return test::await(m_pool->session()->call(method, parameters, Patience::of(10s)));
}

Result<guest::Diagnosis> MonitorAlarmTest::diagnose(const QString &vm)
{
    const auto record = test::await(xapi::vmByUuid(m_pool->session(), vm, Patience::of(10s)));
    if (!record)
        return fail(record.error());
    return test::await(guest::diagnose(m_pool->session(), *record, Patience::of(10s)));
}

void MonitorAlarmTest::tellsOnceWithTheReason()
{
    makeEngineFail(m_pool->web1);
    const QString other = raiseByHand(m_pool->tls1, u"of another VM"_s);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
    const QString body = m_pool->messages(m_pool->web1).first();
    QVERIFY2(body.contains(u"web1"_s) && body.contains(u"engine"_s), qPrintable(body));
    QCOMPARE(body, m_pool->state(m_pool->web1)[u"error"_s][u"text"_s].toString());
    waitForAttempts(m_pool->web1);
    QCOMPARE(m_pool->messages(m_pool->web1).size(), 1);
    QVERIFY(m_pool->model().contains(u"message"_s, other));
}

void MonitorAlarmTest::tellsWhatTheLadderFinds_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("no guest agent") << u"NO_AGENT"_s;
    QTest::newRow("key refused") << u"KEY_REFUSED"_s;
}

// What the attempts to connect know is less: that there is no address, that some key was refused.
void MonitorAlarmTest::tellsWhatTheLadderFinds()
{
    QFETCH(QString, code);
    const QString vm = code == "KEY_REFUSED"_L1 ? m_pool->web1 : m_pool->mute1;
    m_pool->setManaged(vm, true);
    m_pool->guest(m_pool->web1).setAuthorizedKey("ssh-rsa AAAA someone else");
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(vm).size(), 1, patience);
    const auto found = diagnose(vm);
    VERIFY_RESULT(found);
    const auto cause = guest::failureOf(*found);
    QVERIFY(cause);
    QCOMPARE(cause->code.value(0), code);
    QCOMPARE(m_pool->messages(vm).first(), cause->message);
    QCOMPARE(m_pool->failureCode(vm), code);
    QCOMPARE(m_pool->state(vm)[u"error"_s][u"text"_s].toString(), cause->message.left(1000));
}

void MonitorAlarmTest::staysTheVerdictWhileTheFailureLasts()
{
    m_pool->setManaged(m_pool->mute1, true);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->mute1), u"NO_AGENT"_s, patience);
    QStringList codes;
    const auto look = [&] { codes.append(m_pool->failureCode(m_pool->mute1)); };
    const QObject whileLooking;
    connect(&m_pool->model(), &simulator::XapiModel::changed, &whileLooking, look);
    makeEngineFail(m_pool->web1);
    m_pool->guest(m_pool->web1).dropConnections();
    waitForAttempts(m_pool->web1);
    QVERIFY(!codes.isEmpty());
    QCOMPARE(codes.count(u"NO_AGENT"_s), codes.size());
}

// XAPI refuses what a climb needs; the attempts to connect know less than the climb before.
void MonitorAlarmTest::staysTheVerdictWhenNobodyCanClimb()
{
    m_pool->setManaged(m_pool->web1, false);
    m_pool->setManaged(m_pool->mute1, true);
    monitor::MonitorOptions options = impatiently();
    options.times.reconcile = 200ms;
    m_pool->watch(options);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->mute1).size(), 1, patience);
    QStringList codes;
    const auto look = [&] { codes.append(m_pool->failureCode(m_pool->mute1)); };
    const QObject whileLooking;
    connect(&m_pool->model(), &simulator::XapiModel::changed, &whileLooking, look);
    auto &server = m_pool->pool().server();
    const auto climbs = [&] { return server.dispatcher().calls().count(u"VM.get_record"_s); };
    for (const bool isRefused : {true, true, true, false}) {
        const auto before = climbs();
        if (isRefused)
            server.failNext(u"VM.get_record"_s, {u"INTERNAL_ERROR"_s, u"out of order"_s});
        QTRY_COMPARE_GT_WITH_TIMEOUT(climbs(), before, patience);
    }
    look();
    QCOMPARE(codes.count(u"NO_AGENT"_s), codes.size());
}

void MonitorAlarmTest::climbsOnceForAMessage()
{
    m_pool->setManaged(m_pool->web1, false);
    m_pool->setManaged(m_pool->mute1, true);
    const auto climbed = [this] {
        return m_pool->pool().server().dispatcher().calls().count(u"VM.get_record"_s);
    };
    const auto before = climbed();
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->mute1).size(), 1, patience);
    QCOMPARE(climbed(), before + 1);
    m_pool->setManaged(m_pool->web1, true);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    QCOMPARE(climbed(), before + 1);
}

// The tools come, and still there is no address: to the attempts it is all the same.
void MonitorAlarmTest::climbsAgainWhenItFailsForLong()
{
    m_pool->setManaged(m_pool->mute1, true);
    monitor::MonitorOptions options = impatiently();
    options.times.reconcile = 300ms;
    m_pool->watch(options);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->mute1), u"NO_AGENT"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->mute1).size(), 1, patience);
    auto &model = m_pool->model();
    const QString metrics = model.add(u"VM_guest_metrics"_s,
                                      {{u"os_version"_s, xapi::Value::fromMap({{u"name"_s, u"Debian"_s}})}});
    model.set(u"VM"_s, m_pool->vmRef(m_pool->mute1), u"guest_metrics"_s, xapi::Value(metrics));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->mute1), u"NO_ADDRESS"_s, patience);
    QCOMPARE(m_pool->messages(m_pool->mute1).size(), 1);
}

void MonitorAlarmTest::leavesTheLadderWhenWatchingEnds()
{
    m_pool->watch(impatiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    QTcpServer mute; // takes visitors and never says a word
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    int visitors = 0;
    connect(&mute, &QTcpServer::newConnection, this, [&visitors] { ++visitors; });
    m_pool->stopWatching();
    monitor::MonitorOptions options = impatiently();
    options.times.connect = 4s;
    options.times.hopeful = 0ms; // who fails for long waits for the ladder
    m_pool->setOtherConfig(m_pool->web1, keys::port, QString::number(mute.serverPort()));
    m_pool->watch(options);
    QTRY_VERIFY_WITH_TIMEOUT(visitors > 1, patience); // on the ladder now
    QVERIFY(m_pool->messages(m_pool->web1).isEmpty());
    const test::FairClock clock;
    m_pool->setManaged(m_pool->web1, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->web1), patience);
    QCOMPARE_LT(clock.elapsed().count(), (options.times.connect / 2).count());
    QVERIFY(m_pool->messages(m_pool->web1).isEmpty());
    QVERIFY(!m_pool->pool().server().dispatcher().calls().contains(u"message.create"_s));
}

void MonitorAlarmTest::tellsOfAGuestThatReportsNoAddress()
{
    m_pool->setManaged(m_pool->mute1, true);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->mute1).size(), 1, patience);
    QVERIFY(m_pool->messages(m_pool->mute1).first().contains(u"address"_s));
}

void MonitorAlarmTest::tellsOfAnEngineThatOnlySeemsWell_data()
{
    QTest::addColumn<EngineFault>("fault");
    QTest::newRow("cannot tell of itself") << EngineFault::Unwell;
    QTest::newRow("ends its events at once") << EngineFault::Fickle;
}

void MonitorAlarmTest::tellsOfAnEngineThatOnlySeemsWell()
{
    QFETCH(EngineFault, fault);
    auto &engine = m_pool->engine(m_pool->web1);
    engine.setFault(fault);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
    QVERIFY(!m_pool->containers(m_pool->web1).isEmpty());
    waitForAttempts(m_pool->web1);
    QCOMPARE(m_pool->messages(m_pool->web1).size(), 1);
    engine.setFault(EngineFault::None);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    QCOMPARE(m_pool->pool().server().dispatcher().calls().count(u"message.create"_s), 1);
}

void MonitorAlarmTest::takesItBackWhenTheEngineAnswers()
{
    makeEngineFail(m_pool->web1);
    m_pool->watch(impatiently());
    for (int round = 0; round < 2; ++round) {
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
        m_pool->guest(m_pool->web1).setEngineRunning(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 0, patience);
        QVERIFY(!m_pool->containers(m_pool->web1).isEmpty());
        makeEngineFail(m_pool->web1);
        m_pool->guest(m_pool->web1).dropConnections();
    }
}

void MonitorAlarmTest::takesItBackWhenWatchingEnds_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"unmanaged", "halted", "destroyed", "migrated", "silent"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void MonitorAlarmTest::takesItBackWhenWatchingEnds()
{
    QFETCH(QString, how);
    makeEngineFail(m_pool->web1);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
    const QString vm = m_pool->vmRef(m_pool->web1);
    if (how == "unmanaged"_L1)
        m_pool->setManaged(m_pool->web1, false);
    else if (how == "halted"_L1)
        VERIFY_RESULT(call(u"VM.hard_shutdown"_s, {xapi::Value(vm)}));
    else if (how == "destroyed"_L1)
        VERIFY_RESULT(m_pool->model().destroy(u"VM"_s, vm));
    else if (how == "silent"_L1)
        VERIFY_RESULT(m_pool->model().set(u"VM"_s, vm, u"guest_metrics"_s, xapi::Value(xapi::nullRefText)));
    else
        VERIFY_RESULT(m_pool->model().set(u"VM"_s, vm, u"resident_on"_s,
                                          xapi::Value(m_pool->hostRef(m_pool->host2).text())));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 0, patience);
}

void MonitorAlarmTest::takesOverWhatAKilledMonitorRaised()
{
    makeEngineFail(m_pool->web1);
    const QString earlier = raiseByHand(m_pool->web1, u"earlier"_s);
    m_pool->watch(impatiently());
    waitForAttempts(m_pool->web1);
    waitForAttempts(m_pool->web1);
    QCOMPARE(m_pool->messages(m_pool->web1), QStringList{u"earlier"_s});
    m_pool->guest(m_pool->web1).setEngineRunning(true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->model().contains(u"message"_s, earlier), patience);
}

void MonitorAlarmTest::leavesOneOfTwo()
{
    makeEngineFail(m_pool->web1);
    for (const QString &body : {u"one"_s, u"two"_s, u"three"_s})
        std::ignore = raiseByHand(m_pool->web1, body);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
}

void MonitorAlarmTest::takesBackWhatAKilledMonitorRaised()
{
    std::ignore = raiseByHand(m_pool->web1, u"earlier"_s);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 0, patience);
}

void MonitorAlarmTest::takesBackWhatNobodyWatches()
{
    std::ignore = raiseByHand(m_pool->off1, u"earlier"_s);
    m_pool->setOtherConfig(m_pool->off1, keys::state, u"{}"_s);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->off1).size(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->off1), patience);
}

void MonitorAlarmTest::staysWhenTheMonitorIsStartedAnew()
{
    makeEngineFail(m_pool->web1);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
    const QStringList before = m_pool->model().refs(u"message"_s);
    m_pool->stopWatching();
    QCOMPARE(m_pool->model().refs(u"message"_s), before);
    m_pool->watch(impatiently());
    waitForAttempts(m_pool->web1);
    waitForAttempts(m_pool->web1);
    QCOMPARE(m_pool->model().refs(u"message"_s), before);
}

void MonitorAlarmTest::triesAgainWhatXapiRefuses()
{
    makeEngineFail(m_pool->web1);
    for (const QString &method : {u"message.create"_s, u"message.get"_s, u"VM.get_metrics"_s})
        m_pool->pool().server().failNext(method, {u"INTERNAL_ERROR"_s, u"out of order"_s});
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
    m_pool->pool().server().failNext(u"message.destroy"_s, {u"INTERNAL_ERROR"_s, u"out of order"_s});
    m_pool->guest(m_pool->web1).setEngineRunning(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 0, patience);
}

// Whoever lists all the time never asks for life.
void MonitorAlarmTest::triesAgainWhileMuchHappens()
{
    makeEngineFail(m_pool->web1);
    m_pool->watch(impatiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
    auto &engine = m_pool->engine(m_pool->web1);
    QTimer busy;
    connect(&busy, &QTimer::timeout, &busy,
            [&engine] { std::ignore = engine.pause(u"web"_s) || engine.unpause(u"web"_s); });
    busy.start(50ms);
    m_pool->pool().server().failNext(u"message.destroy"_s, {u"INTERNAL_ERROR"_s, u"out of order"_s});
    m_pool->guest(m_pool->web1).setEngineRunning(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 0, patience);
    QCOMPARE(engine.requests().filter(u"_ping"_s), QStringList());
}

void MonitorAlarmTest::waitsForASlowBoot_data()
{
    QTest::addColumn<QString>("vm");
    QTest::addColumn<bool>("isToWait");
    QTest::newRow("engine not up yet") << u"web1"_s << true;
    QTest::newRow("engine should be up") << u"web1"_s << false;
    QTest::newRow("guest tools not up yet") << u"off1"_s << true;
    QTest::newRow("guest tools should be up") << u"off1"_s << false;
}

void MonitorAlarmTest::waitsForASlowBoot()
{
    QFETCH(QString, vm);
    QFETCH(bool, isToWait);
    const QString uuid = vm == "web1"_L1 ? m_pool->web1 : m_pool->off1;
    const xapi::Value ref(m_pool->vmRef(uuid));
    if (vm == "web1"_L1)
        VERIFY_RESULT(call(u"VM.hard_shutdown"_s, {ref}));
    m_pool->setManaged(uuid, true);
    makeEngineFail(m_pool->web1);
    VERIFY_RESULT(call(u"VM.start"_s, {ref, xapi::Value(false), xapi::Value(false)}));
    monitor::MonitorOptions options = impatiently();
    if (isToWait && vm == "web1"_L1)
        options.times.alarm.boot = 1h;
    else if (isToWait)
        options.times.alarm.tools = 1h;
    const auto asked = [this] {
        return m_pool->pool().server().dispatcher().calls().count(u"VM_metrics.get_start_time"_s);
    };
    m_pool->watch(options);
    QTRY_VERIFY_WITH_TIMEOUT(asked() > 0, patience);
    if (isToWait) {
        waitForAttempts(m_pool->web1);
        QCOMPARE(m_pool->messages(uuid).size(), 0);
    } else {
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(uuid).size(), 1, patience);
    }
}

void MonitorAlarmTest::countsFromTheLastChangeOfTheWay()
{
    makeEngineFail(m_pool->web1);
    monitor::MonitorOptions options = impatiently();
    options.times.alarm.silence = 2s;
    m_pool->watch(options);
    const auto begin = std::chrono::steady_clock::now();
    auto changed = begin;
    for (int i = 0; i < 4; ++i) {
        waitForAttempts(m_pool->web1);
        changed = std::chrono::steady_clock::now();
        m_pool->setOtherConfig(m_pool->web1, keys::engineSocket, u"/run/%1.sock"_s.arg(i));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->messages(m_pool->web1).size(), 1, patience);
    QVERIFY(std::chrono::steady_clock::now() - changed >= 2s);
}

// While it is away nothing can be said of the guest.
void MonitorAlarmTest::isSilentAboutXapi()
{
    m_pool->watch(impatiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    int raised = 0;
    const auto count = [&] { raised += m_pool->messages(m_pool->web1).isEmpty() ? 0 : 1; };
    connect(&m_pool->model(), &simulator::XapiModel::changed, this, count);
    m_pool->pool().server().restart(1500ms);
    m_pool->guest(m_pool->web1).dropConnections();
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QCOMPARE(raised, 0);
    disconnect(&m_pool->model(), nullptr, this, nullptr);
}

QTEST_GUILESS_MAIN(MonitorAlarmTest)
#include "tst_monitoralarm.moc"
