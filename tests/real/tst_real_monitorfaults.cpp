// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "docker/xml.h"
#include "fairclock.h"
#include "monitor/monitor.h"
#include "openfiles.h"
#include "realengine.h"
#include "realsshd.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "wireproxy.h"
#include "xapi/keys.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 60000; // ms
// To xapi, at both of their ends: kept for a while.
constexpr int keptConnections = 16;
constexpr std::chrono::milliseconds soonEnough = 5s; // from the end of a fault
const QString web = u"web"_s;
const QStringList countNames{u"Containers"_s, u"ContainersRunning"_s, u"ContainersPaused"_s,
                             u"ContainersStopped"_s};

const QMap<docker::ContainerState, QString> &stateNames()
{
    using State = docker::ContainerState;
    static const QMap<State, QString> names{
        {State::Created, u"created"_s}, {State::Running, u"running"_s}, {State::Paused, u"paused"_s},
        {State::Exited, u"exited"_s},   {State::Dead, u"dead"_s},       {State::Restarting, u"restarting"_s}};
    return names;
}

monitor::MonitorOptions quickly()
{
    monitor::MonitorOptions options;
    options.times.heartbeat = 1s;
    options.times.ping = 2s;
    options.times.connect = 5s;
    options.times.request = 5s;
    options.times.firstRetry = 200ms;
    options.times.hopefulRetry = 500ms;
    // Every fault that lasts is worth a message, so that there would be a second one.
    options.times.alarm = {.silence = 500ms, .boot = 0ms, .tools = 0ms, .retry = 100ms};
    return options;
}

} // namespace

//! A monitor whose one VM is a real dockerd behind a real sshd, and a network that can fail.
class RealMonitorFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void isTrueAgainAfter_data();
    void isTrueAgainAfter();
    void bearsABurstOfEvents();
    void readsBracesInLabels();
    void forgetsADestroyedVm();

private:
    void startGuest();
    void startPool();
    [[nodiscard]] QString published(const QString &key);
    [[nodiscard]] QString failure();
    //! "web running", for each container.
    [[nodiscard]] QStringList publishedContainers();
    [[nodiscard]] QStringList containersOfEngine();
    [[nodiscard]] QMap<QString, int> publishedCounts();
    [[nodiscard]] QMap<QString, int> countsOfEngine();
    [[nodiscard]] QJsonDocument ask(const QByteArray &target);
    [[nodiscard]] bool isTrue();
    //! Somebody says that it fails, or nothing is said of it.
    [[nodiscard]] bool isAmiss() { return !failure().isEmpty() || published(keys::dockerPs).isEmpty(); }
    [[nodiscard]] qsizetype messages();
    [[nodiscard]] xapi::Value get(const QString &field);
    void set(const QString &field, const xapi::Value &value);
    void setKey(const QString &key, const QString &value);
    //! Where the VM's guest agent says that it is.
    void report(const QString &address, quint16 port);
    void stir();
    void checkAfter();
    void restartSshd();

    void freezeEngine();
    void thawEngine() { m_engine->thaw(); }
    void stopEngine() { m_engine->shutDown(); }
    void startEngine() { VERIFY_RESULT(m_engine->launch()); }
    void killSshd() { m_sshd->stop(); }
    void startSshd() { VERIFY_RESULT(m_sshd->start()); }
    void freezeSshd() { m_sshd->freeze(); }
    void changeHostKey();
    void acceptHostKey();
    void refuseKey();
    void allowKey();
    void reachMaxSessions();
    void allowSessions();
    void cutNow() { m_network.cutPresent(); }
    void cutAnAnswer();
    void strand();
    void unplug();
    void plugIn();
    void slowDown();
    void speedUp() { m_network.setDelay(0ms); }
    void pauseWhileItLists();
    void moveAway() { moveTo(u"127.0.7.7"_s); }
    void moveBack() { moveTo(u"127.0.0.1"_s); }
    void moveTo(const QString &address);
    void tellWhereItIs() { report(m_sshd->address(), m_sshd->port()); }
    void tellTheFirstPlace() { report(u"127.0.0.1"_s, m_network.port()); }
    void loseMetrics();
    void findMetrics() { set(u"guest_metrics"_s, m_metrics); }
    void halt();
    void boot();
    void restartXapi();
    void loseSessions();
    void nothing() {}
    void restartEngine();

    test::WireProxy m_network;
    std::unique_ptr<test::RealEngine> m_engine;
    std::unique_ptr<test::RealSshd> m_sshd;
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    std::unique_ptr<monitor::Monitor> m_monitor;
    simulator::PoolKey m_key;
    QString m_vm;
    xapi::Value m_metrics;
    test::OpenFiles m_files;
    int m_messagesMade = 0;
};

void RealMonitorFaultsTest::initTestCase()
{
    for (const QString &obstacle :
         {test::RealEngine::obstacle(test::RealEngineKind::Docker), test::RealSshd::missing()}) {
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    }
    startGuest();
    startPool();
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), patience);
    m_files = test::OpenFiles::count();
}

void RealMonitorFaultsTest::startGuest()
{
    auto engine = test::RealEngine::start();
    VERIFY_RESULT(engine);
    m_engine = std::move(*engine);
    VERIFY_RESULT(m_engine->run(web));
    test::RealContainer idle;
    idle.name = u"idle"_s;
    idle.start = false;
    VERIFY_RESULT(m_engine->run(idle));
    const auto key = simulator::makePoolKey();
    VERIFY_RESULT(key);
    m_key = *key;
    test::SshdOptions options;
    options.authorizedKeys = {m_key.publicLine};
    m_sshd = std::make_unique<test::RealSshd>(options);
    VERIFY_RESULT(m_sshd->start());
}

void RealMonitorFaultsTest::startPool()
{
    auto scenario = std::make_unique<simulator::Scenario>();
    scenario->setPoolKey(m_key);
    const QString host = scenario->addHost({{}, u"host"_s, u"127.0.0.1"_s});
    simulator::ScenarioVm vm;
    vm.name = u"real"_s;
    vm.host = host;
    vm.managed = true;
    m_vm = scenario->addVm(vm);
    simulator::ScenarioEndpoint endpoint;
    plugIn();
    endpoint.address = u"127.0.0.1"_s;
    endpoint.port = m_network.port();
    endpoint.user = m_sshd->user();
    endpoint.engineSocket = m_engine->socket();
    scenario->setEndpoint(m_vm, endpoint);
    simulator::EmbeddedPoolSettings settings;
    settings.runMonitors = false;
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
    VERIFY_RESULT(m_pool->start());
    m_pool->server().dispatcher().setWatcher(
        [this](const QString &method) { m_messagesMade += method == "message.create"_L1 ? 1 : 0; });
    m_metrics = get(u"guest_metrics"_s);
    m_monitor = std::make_unique<monitor::Monitor>(Dom0Root(m_pool->hostRoot(host)), quickly());
    VERIFY_RESULT(m_monitor->start());
}

void RealMonitorFaultsTest::cleanupTestCase()
{
    if (m_monitor)
        test::await(monitor::Monitor::stop(m_monitor.get(), Patience::of(5s)));
    m_monitor.reset();
    m_pool.reset();
    m_sshd.reset();
    m_engine.reset();
}

QString RealMonitorFaultsTest::published(const QString &key)
{
    simulator::XapiModel &model = m_pool->model();
    const QString ref = model.byUuid(u"VM"_s, m_vm).value_or(QString());
    return model.value(u"VM"_s, ref, u"other_config"_s).toMap().value(key);
}

QString RealMonitorFaultsTest::failure()
{
    const auto state = QJsonDocument::fromJson(published(keys::state).toUtf8()).object();
    return state[u"connected"_s].toBool() ? QString() : state[u"error"_s][u"code"_s].toString();
}

QStringList RealMonitorFaultsTest::publishedContainers()
{
    const auto listing = docker::xml::readPs(published(keys::dockerPs));
    if (!listing)
        return {};
    QStringList all;
    for (const docker::Container &one : listing->containers)
        all.append(one.name + u' ' + stateNames().value(one.state, u"unknown"_s));
    all.sort();
    return all;
}

QJsonDocument RealMonitorFaultsTest::ask(const QByteArray &target)
{
    const auto answer = m_engine->request("GET", target);
    return answer ? QJsonDocument::fromJson(answer->body) : QJsonDocument();
}

QStringList RealMonitorFaultsTest::containersOfEngine()
{
    QStringList all;
    for (const QJsonValue &one : ask("/containers/json?all=1").array())
        all.append(one[u"Names"_s][0].toString().mid(1) + u' ' + one[u"State"_s].toString());
    all.sort();
    return all;
}

QMap<QString, int> RealMonitorFaultsTest::publishedCounts()
{
    const QString info = published(keys::dockerInfo);
    QMap<QString, int> counts;
    for (const QString &name : countNames)
        counts.insert(name, info.section(u"<%1>"_s.arg(name), 1).section(u'<', 0, 0).toInt());
    return counts;
}

QMap<QString, int> RealMonitorFaultsTest::countsOfEngine()
{
    const QJsonDocument info = ask("/info");
    QMap<QString, int> counts;
    for (const QString &name : countNames)
        counts.insert(name, info[name].toInt(-1));
    return counts;
}

// The cheapest comes first, and an engine that is frozen is not asked.
bool RealMonitorFaultsTest::isTrue()
{
    return failure().isEmpty() && publishedContainers() == containersOfEngine() &&
           publishedCounts() == countsOfEngine();
}

qsizetype RealMonitorFaultsTest::messages() { return m_pool->model().refs(u"message"_s).size(); }

xapi::Value RealMonitorFaultsTest::get(const QString &field)
{
    simulator::XapiModel &model = m_pool->model();
    return model.value(u"VM"_s, model.byUuid(u"VM"_s, m_vm).value_or(QString()), field);
}

void RealMonitorFaultsTest::set(const QString &field, const xapi::Value &value)
{
    VERIFY_RESULT(m_pool->model().set(u"VM"_s, *m_pool->model().byUuid(u"VM"_s, m_vm), field, value));
}

void RealMonitorFaultsTest::setKey(const QString &key, const QString &value)
{
    xapi::StringMap map = get(u"other_config"_s).toMap();
    map.insert(key, value);
    set(u"other_config"_s, xapi::Value::fromMap(map));
}

void RealMonitorFaultsTest::report(const QString &address, quint16 port)
{
    setKey(keys::port, QString::number(port));
    const auto networks = xapi::Value::fromMap({{u"0/ip"_s, address}});
    VERIFY_RESULT(m_pool->model().set(u"VM_guest_metrics"_s, m_metrics.toString(), u"networks"_s, networks));
}

void RealMonitorFaultsTest::stir()
{
    const bool runs = m_engine->state(web) == u"running"_s;
    const QByteArray target = "/containers/web/" + QByteArray(runs ? "stop?t=1" : "start");
    VERIFY_RESULT(m_engine->request("POST", target));
}

void RealMonitorFaultsTest::restartSshd()
{
    m_sshd->stop();
    VERIFY_RESULT(m_sshd->start());
}

void RealMonitorFaultsTest::freezeEngine() { m_engine->freeze(); }

void RealMonitorFaultsTest::changeHostKey()
{
    VERIFY_RESULT(m_sshd->makeHostKey());
    restartSshd();
}

void RealMonitorFaultsTest::acceptHostKey()
{
    setKey(keys::sshHostKey, QString::fromLatin1(m_sshd->hostKey()));
}

void RealMonitorFaultsTest::refuseKey()
{
    m_sshd->options().authorizedKeys.clear();
    restartSshd();
}

void RealMonitorFaultsTest::allowKey()
{
    m_sshd->options().authorizedKeys = {m_key.publicLine};
    restartSshd();
}

// sshd counts commands, not forwarded sockets.
void RealMonitorFaultsTest::reachMaxSessions()
{
    m_sshd->options().allowStreamLocal = false;
    m_sshd->options().extraLines = QStringList{u"MaxSessions 1"_s};
    restartSshd();
}

void RealMonitorFaultsTest::allowSessions()
{
    m_sshd->options().allowStreamLocal = true;
    m_sshd->options().extraLines.clear();
    restartSshd();
}

void RealMonitorFaultsTest::cutAnAnswer()
{
    m_network.cutAfter(2000);
    stir();
}

void RealMonitorFaultsTest::strand()
{
    m_network.strandPresent();
    stir();
}

void RealMonitorFaultsTest::unplug()
{
    m_network.close();
    m_network.cutPresent();
}

void RealMonitorFaultsTest::plugIn()
{
    QVERIFY(m_network.listenTcp(m_sshd->port(), QHostAddress(m_sshd->address())));
}

// Four seconds from a question to its answer.
void RealMonitorFaultsTest::slowDown()
{
    m_network.setDelay(2000ms);
    stir();
}

void RealMonitorFaultsTest::restartEngine()
{
    stopEngine();
    startEngine();
    // Its containers stopped with it.
    stir();
}

// It has told of what happened, and is asked for a list that it does not give.
void RealMonitorFaultsTest::pauseWhileItLists()
{
    stir();
    freezeEngine();
}

void RealMonitorFaultsTest::moveTo(const QString &address)
{
    m_sshd->options().address = address;
    restartSshd();
}

void RealMonitorFaultsTest::loseMetrics() { set(u"guest_metrics"_s, xapi::nullRefText); }

void RealMonitorFaultsTest::halt()
{
    m_sshd->stop();
    set(u"power_state"_s, u"Halted"_s);
    set(u"resident_on"_s, xapi::nullRefText);
}

void RealMonitorFaultsTest::boot()
{
    VERIFY_RESULT(m_sshd->start());
    set(u"resident_on"_s, m_pool->model().refs(u"host"_s).constFirst());
    set(u"power_state"_s, u"Running"_s);
}

void RealMonitorFaultsTest::restartXapi()
{
    m_pool->server().restart(500ms);
    stir();
}

void RealMonitorFaultsTest::loseSessions()
{
    simulator::XapiModel &model = m_pool->model();
    for (const QString &ref : model.refs(u"session"_s))
        VERIFY_RESULT(model.destroy(u"session"_s, ref));
    stir();
}

namespace {

using Act = void (RealMonitorFaultsTest::*)();

} // namespace

Q_DECLARE_METATYPE(Act)

void RealMonitorFaultsTest::isTrueAgainAfter_data()
{
    using Self = RealMonitorFaultsTest;
    QTest::addColumn<Act>("inflict");
    QTest::addColumn<Act>("end");
    QTest::addColumn<bool>("fails");
    const auto row = [](const char *name, Act inflict, Act end, bool fails) {
        QTest::newRow(name) << inflict << end << fails;
    };
    row("engine paused for a moment", &Self::freezeEngine, &Self::thawEngine, false);
    row("engine paused for long", &Self::freezeEngine, &Self::thawEngine, true);
    row("engine stopped", &Self::stopEngine, &Self::startEngine, true);
    row("engine restarted", &Self::restartEngine, &Self::nothing, false);
    row("sshd killed", &Self::killSshd, &Self::startSshd, true);
    row("sshd frozen", &Self::freezeSshd, &Self::restartSshd, true);
    row("host key changed", &Self::changeHostKey, &Self::acceptHostKey, true);
    row("key refused", &Self::refuseKey, &Self::allowKey, true);
    row("MaxSessions reached", &Self::reachMaxSessions, &Self::allowSessions, true);
    row("network cut", &Self::cutNow, &Self::nothing, false);
    row("cut in the middle of an answer", &Self::cutAnAnswer, &Self::nothing, false);
    row("half-open", &Self::strand, &Self::nothing, true);
    row("unplugged", &Self::unplug, &Self::plugIn, true);
    row("slow network", &Self::slowDown, &Self::speedUp, false);
    row("engine paused while it lists", &Self::pauseWhileItLists, &Self::thawEngine, false);
    row("address changed", &Self::moveAway, &Self::tellWhereItIs, true);
    row("address changed back", &Self::moveBack, &Self::tellTheFirstPlace, true);
    row("guest metrics null", &Self::loseMetrics, &Self::findMetrics, true);
    row("VM halted", &Self::halt, &Self::boot, true);
    row("xapi restarted", &Self::restartXapi, &Self::nothing, false);
    row("sessions lost", &Self::loseSessions, &Self::nothing, false);
}

void RealMonitorFaultsTest::isTrueAgainAfter()
{
    QFETCH(Act, inflict);
    QFETCH(Act, end);
    QFETCH(bool, fails);
    const int made = m_messagesMade;
    (this->*inflict)();
    if (fails)
        QTRY_VERIFY_WITH_TIMEOUT(isAmiss(), patience);
    else
        test::await(pause(500ms));
    qInfo("%s", qPrintable(failure()));
    (this->*end)();
    checkAfter();
    QCOMPARE_LE(m_messagesMade - made, 1);
}

void RealMonitorFaultsTest::checkAfter()
{
    const test::FairClock clock;
    QTRY_VERIFY2_WITH_TIMEOUT(isTrue(), qPrintable(published(keys::state)), patience);
    qInfo("true again after %lld ms", static_cast<long long>(clock.elapsed().count()));
    const auto took = clock.elapsed();
    QElapsedTimer ofEngine;
    ofEngine.start();
    QVERIFY(m_engine->state(web).has_value());
    // dockerd and sshd are kept waiting as well, which our clock does not see.
    QCOMPARE_LE(took.count(), soonEnough.count() + 20 * ofEngine.elapsed());
    stir();
    QTRY_VERIFY2_WITH_TIMEOUT(isTrue(), qPrintable(published(keys::state)), patience);
    QCOMPARE(m_monitor->watcherCount(), 1);
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().tcp, m_files.tcp, patience);
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().local, m_files.local + keptConnections, patience);
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().other, m_files.other, patience);
    QTRY_COMPARE_WITH_TIMEOUT(messages(), 0, patience);
}

// Each renaming is an event; dockerd tells of some hundred a second.
void RealMonitorFaultsTest::bearsABurstOfEvents()
{
    constexpr int renamings = 300;
    const QString names[] = {u"other"_s, web};
    for (int i = 0; i < renamings; ++i) {
        const QByteArray target = "/containers/" + names[(i + 1) % 2].toUtf8() + "/rename?name=";
        VERIFY_RESULT(m_engine->request("POST", target + names[i % 2].toUtf8()));
        QCoreApplication::processEvents();
    }
    checkAfter();
}

// dockerd writes them into its events, too.
void RealMonitorFaultsTest::readsBracesInLabels()
{
    test::RealContainer odd;
    odd.name = u"odd"_s;
    odd.labels = {{u"{"_s, u"{\"a\":{{{ \\\" }"_s}, {u"ä\u2028"_s, u"]}\n{\"Type\":\"container\" <&>"_s}};
    VERIFY_RESULT(m_engine->run(odd));
    QTRY_VERIFY2_WITH_TIMEOUT(isTrue(), qPrintable(published(keys::state)), patience);
    QVERIFY(publishedContainers().contains(u"odd running"_s));
    VERIFY_RESULT(m_engine->request("DELETE", "/containers/odd?force=1"));
    checkAfter();
}

void RealMonitorFaultsTest::forgetsADestroyedVm()
{
    VERIFY_RESULT(m_pool->model().destroy(u"VM"_s, *m_pool->model().byUuid(u"VM"_s, m_vm)));
    QTRY_COMPARE_WITH_TIMEOUT(m_monitor->watcherCount(), 0, patience);
    QVERIFY(m_monitor->report().vms.isEmpty());
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().tcp, m_files.tcp - 3, patience);
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().other, m_files.other, patience);
    QTRY_COMPARE_WITH_TIMEOUT(messages(), 0, patience);
}

QTEST_GUILESS_MAIN(RealMonitorFaultsTest)
#include "tst_real_monitorfaults.moc"
