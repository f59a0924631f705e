// SPDX-License-Identifier: BSD-2-Clause
#include "faultstage.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::Fault;
using test::FaultStage;
namespace keys = xapi::keys;

namespace {

simulator::XapiServer &server(FaultStage &stage) { return stage.pool().pool().server(); }

void loseSessions(FaultStage &stage)
{
    simulator::XapiModel &model = stage.pool().model();
    for (const QString &ref : model.refs(u"session"_s))
        VERIFY_RESULT(model.destroy(u"session"_s, ref));
}

//! xapi away for a tenth of \a seconds, as the monitor's times are a tenth of what they are.
Fault away(const char *name, int seconds)
{
    const auto inflict = [](FaultStage &stage) {
        stage.xapi().close();
        stage.xapi().cutPresent();
        stage.stir(); // what cannot be written meanwhile
    };
    const auto end = [](FaultStage &stage) { stage.openXapi(); };
    return {name, inflict, end, {}, std::chrono::milliseconds(seconds * 100)};
}

} // namespace

//! What happens to xapi while a monitor runs.
class MonitorFaultsXapiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage.start(); }
    void cleanup() { m_stage.stop(); }

    void isTrueAgainAfter_data();
    void isTrueAgainAfter();
    void keepsItsConnectionToTheGuest();
    void beginsWhenXapiComes_data();
    void beginsWhenXapiComes();
    void seesWhatHappenedToAVmMeanwhile();

private:
    FaultStage m_stage;
};

void MonitorFaultsXapiTest::isTrueAgainAfter_data()
{
    const auto restart = [](FaultStage &stage) {
        server(stage).restart(500ms);
        stage.stir();
    };
    const auto dropConnections = [](FaultStage &stage) {
        server(stage).dropConnections();
        stage.stir();
    };
    const auto loseAll = [](FaultStage &stage) {
        loseSessions(stage);
        stage.stir();
    };
    const auto refuseWrites = [](FaultStage &stage) {
        for (int i = 0; i < 5; ++i)
            server(stage).failNext(u"VM.add_to_other_config"_s, {u"INTERNAL_ERROR"_s, u"database"_s});
        stage.stir();
    };
    const auto refuseLogins = [](FaultStage &stage) {
        for (int i = 0; i < 3; ++i)
            server(stage).failNext(u"session.login_with_password"_s, {u"HOST_STILL_BOOTING"_s});
        loseSessions(stage);
        stage.stir();
    };
    const auto halfOpen = [](FaultStage &stage) {
        stage.xapi().strandPresent();
        stage.stir();
    };
    const auto hang = [](FaultStage &stage) {
        stage.xapi().setStalled(true);
        stage.stir();
    };
    const auto goOn = [](FaultStage &stage) { stage.xapi().setStalled(false); };
    const auto slow = [](FaultStage &stage) {
        stage.xapi().setDelay(500ms);
        stage.stir();
    };
    const auto quick = [](FaultStage &stage) { stage.xapi().setDelay(0ms); };
    const auto goAway = [](FaultStage &stage) {
        stage.xapi().close();
        stage.xapi().cutPresent();
    };
    const auto comeBackOlder = [](FaultStage &stage) {
        stage.pool().setOtherConfig(stage.vm(), keys::dockerPs, u"<docker_ps/>"_s);
        stage.openXapi();
    };
    test::addRows({{"restart", restart, {}, {}, 1000ms},
                   {"connections lost", dropConnections, {}, {}, 300ms},
                   {"sessions lost", loseAll, {}, {}, 300ms},
                   {"writes refused", refuseWrites, {}, {}, 600ms},
                   {"sessions lost while booting", refuseLogins, {}, {}, 600ms},
                   {"event.from half-open", halfOpen, {}, {}, 300ms},
                   {"hangs", hang, goOn, {}, 1000ms},
                   {"comes back with an older database", goAway, comeBackOlder, {}, 300ms},
                   {"slow", slow, quick, {}, 1000ms},
                   away("refuses for 2 s", 2),
                   away("refuses for 8 s", 8),
                   away("refuses for 25 s", 25)});
}

void MonitorFaultsXapiTest::isTrueAgainAfter() { test::playRow(m_stage); }

void MonitorFaultsXapiTest::keepsItsConnectionToTheGuest()
{
    const int logins = m_stage.guest().loginCount();
    server(m_stage).restart(300ms);
    m_stage.stir();
    m_stage.checkAfter();
    QCOMPARE(m_stage.guest().loginCount(), logins);
}

void MonitorFaultsXapiTest::beginsWhenXapiComes_data()
{
    QTest::addColumn<bool>("hangs");
    QTest::newRow("refused") << false;
    QTest::newRow("silent") << true;
}

// A host that boots: the monitor is there before xapi.
void MonitorFaultsXapiTest::beginsWhenXapiComes()
{
    QFETCH(bool, hangs);
    m_stage.restartMonitor([&] {
        if (hangs)
            m_stage.xapi().setStalled(true);
        else
            m_stage.xapi().close();
    });
    m_stage.stir();
    m_stage.hold(800ms);
    QVERIFY(!m_stage.isTrue());
    if (hangs)
        m_stage.xapi().setStalled(false);
    else
        m_stage.openXapi();
    m_stage.checkAfter();
}

void MonitorFaultsXapiTest::seesWhatHappenedToAVmMeanwhile()
{
    m_stage.xapi().close();
    m_stage.xapi().cutPresent();
    m_stage.pool().setOtherConfig(m_stage.vm(), keys::monitor, u"False"_s);
    m_stage.pool().setOtherConfig(m_stage.pool().tls1, keys::monitor, u"True"_s);
    m_stage.hold(500ms);
    m_stage.openXapi();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage.isWiped(), FaultStage::patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage.pool().otherConfig(m_stage.pool().tls1).contains(keys::dockerVersion),
                             FaultStage::patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage.monitor().watcherCount(), 1, FaultStage::patience);
}

QTEST_GUILESS_MAIN(MonitorFaultsXapiTest)
#include "tst_monitorfaults_xapi.moc"
