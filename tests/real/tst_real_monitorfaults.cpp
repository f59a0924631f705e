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
#include "simulator/xapimodel.h"
#include "verify.h"
#include "wireproxy.h"
#include "xapi/keys.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int patience = 60000;                      // ms
constexpr std::chrono::milliseconds soonEnough = 5s; // from the end of a fault
const QString web = u"web"_s;

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

private:
    void startGuest();
    void startPool();
    [[nodiscard]] QString published(const QString &key);
    [[nodiscard]] QString failure();
    [[nodiscard]] QString publishedState();
    [[nodiscard]] bool isTrue();
    [[nodiscard]] qsizetype messages();
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
    void nothing() {}
    void restartEngine();

    test::WireProxy m_network;
    std::unique_ptr<test::RealEngine> m_engine;
    std::unique_ptr<test::RealSshd> m_sshd;
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    std::unique_ptr<monitor::Monitor> m_monitor;
    simulator::PoolKey m_key;
    QString m_vm;
    test::OpenFiles m_files;
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

QString RealMonitorFaultsTest::publishedState()
{
    const auto listing = docker::xml::readPs(published(keys::dockerPs));
    if (!listing || listing->containers.isEmpty())
        return {};
    const bool runs = listing->containers.constFirst().state == docker::ContainerState::Running;
    return runs ? u"running"_s : u"exited"_s;
}

bool RealMonitorFaultsTest::isTrue()
{
    return failure().isEmpty() && publishedState() == m_engine->state(web).value_or(u"unknown"_s);
}

qsizetype RealMonitorFaultsTest::messages() { return m_pool->model().refs(u"message"_s).size(); }

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
    simulator::XapiModel &model = m_pool->model();
    const QString ref = *model.byUuid(u"VM"_s, m_vm);
    VERIFY_RESULT(model.removeFrom(u"VM"_s, ref, u"other_config"_s, keys::sshHostKey));
    VERIFY_RESULT(model.addTo(u"VM"_s, ref, u"other_config"_s, keys::sshHostKey,
                              QString::fromLatin1(m_sshd->hostKey())));
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
}

void RealMonitorFaultsTest::isTrueAgainAfter()
{
    QFETCH(Act, inflict);
    QFETCH(Act, end);
    QFETCH(bool, fails);
    (this->*inflict)();
    if (fails)
        QTRY_VERIFY_WITH_TIMEOUT(!failure().isEmpty(), patience);
    else
        test::await(pause(500ms));
    qInfo("%s", qPrintable(failure()));
    (this->*end)();
    checkAfter();
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
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().local, m_files.local, patience);
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

QTEST_GUILESS_MAIN(RealMonitorFaultsTest)
#include "tst_real_monitorfaults.moc"
