// SPDX-License-Identifier: BSD-2-Clause
#include "faultstage.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::FaultStage;
namespace keys = xapi::keys;

//! What happens to sshd and to the network on the way to it.
class MonitorFaultsSshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage.start(); }
    void cleanup() { m_stage.stop(); }

    void isTrueAgainAfter_data();
    void isTrueAgainAfter();
    void staysConnectedOverASlowNetwork();
    void healsSoonAfterLostPackets();
    void readsAnAnswerCutAnywhere_data();
    void readsAnAnswerCutAnywhere();

private:
    FaultStage m_stage;
};

void MonitorFaultsSshTest::isTrueAgainAfter_data()
{
    const auto drop = [](FaultStage &stage) { stage.guest().dropConnections(); };
    const auto kill = [](FaultStage &stage) { stage.guest().stop(); };
    const auto startAgain = [](FaultStage &stage) { VERIFY_RESULT(stage.guest().start()); };
    const auto changeKey = [](FaultStage &stage) {
        stage.guest().changeHostKey();
        stage.guest().dropConnections();
    };
    const auto acceptKey = [](FaultStage &stage) {
        stage.pool().setOtherConfig(stage.vm(), keys::sshHostKey,
                                    QString::fromLatin1(stage.guest().hostKey()));
    };
    const auto refuseKey = [](FaultStage &stage) {
        stage.guest().setAuthorizedKey("ssh-rsa AAAA somebody");
        stage.guest().dropConnections();
    };
    const auto allowKey = [](FaultStage &stage) { stage.guest().setAuthorizedKey(stage.poolKey()); };
    const auto forbidForwarding = [](FaultStage &stage) {
        stage.guest().setAllowStreamLocal(false);
        stage.guest().dropConnections();
    };
    const auto allowForwarding = [](FaultStage &stage) { stage.guest().setAllowStreamLocal(true); };
    const auto cutNow = [](FaultStage &stage) { stage.network().cutPresent(); };
    const auto cutAnswer = [](FaultStage &stage) {
        stage.network().cutAfter(600);
        stage.stir();
    };
    const auto unplug = [](FaultStage &stage) {
        stage.network().close();
        stage.network().cutPresent();
    };
    const auto plugIn = [](FaultStage &stage) { QVERIFY(stage.network().listenTcp(stage.guest().port())); };
    // Ten seconds there and back, as the monitor's times are a tenth of what they are.
    const auto slow = [](FaultStage &stage) {
        stage.network().setDelay(1000ms);
        stage.stir();
    };
    const auto quick = [](FaultStage &stage) { stage.network().setDelay(0ms); };
    test::addRows({{"connections lost", drop, {}, {}, 0ms},
                   {"sshd killed", kill, startAgain, test::fails(u"NO_SSH"_s)},
                   {"host key changed", changeKey, acceptKey, test::fails(u"HOST_KEY_CHANGED"_s)},
                   {"key refused", refuseKey, allowKey, test::fails(u"KEY_REFUSED"_s)},
                   {"no forwarding", forbidForwarding, allowForwarding, {}, 400ms},
                   {"network cut", cutNow, {}, {}, 0ms},
                   {"cut in the middle of an answer", cutAnswer, {}, {}, 0ms},
                   {"half-open", test::strand, {}, {}, 0ms},
                   {"silent", test::stall, test::endStall, test::hasFailed},
                   {"silent for a moment", test::stall, test::endStall, {}, 500ms},
                   {"unplugged", unplug, plugIn, test::fails(u"UNREACHABLE"_s)},
                   {"20 s latency", slow, quick, test::hasFailed}});
}

void MonitorFaultsSshTest::isTrueAgainAfter() { test::playRow(m_stage); }

// Ten seconds from a question to its answer.
void MonitorFaultsSshTest::staysConnectedOverASlowNetwork()
{
    const int logins = m_stage.guest().loginCount();
    m_stage.network().setDelay(500ms);
    m_stage.hold(2500ms);
    m_stage.stir();
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage.isTrue(), qPrintable(m_stage.difference()), FaultStage::patience);
    QCOMPARE(m_stage.guest().loginCount(), logins);
    m_stage.network().setDelay(0ms);
    m_stage.checkAfter();
}

// With the monitor's own times, as those of the kernel cannot be shortened: what is lost is sent again ever
// later, the event after some six seconds and then after thirteen.
void MonitorFaultsSshTest::healsSoonAfterLostPackets()
{
    m_stage.stop();
    m_stage.start({});
    m_stage.network().setLossy(true);
    m_stage.hold(2500ms);
    m_stage.stir();
    m_stage.hold(7500ms);
    m_stage.network().setLossy(false);
    m_stage.checkAfter();
}

void MonitorFaultsSshTest::readsAnAnswerCutAnywhere_data()
{
    test::addCuts({1, 100, 300, 1000, 2000, 4000, 6000});
}

// Wherever the cut is: in the handshake, the login, the events' head, a list.
void MonitorFaultsSshTest::readsAnAnswerCutAnywhere() { test::playCut(m_stage); }

QTEST_GUILESS_MAIN(MonitorFaultsSshTest)
#include "tst_monitorfaults_ssh.moc"
