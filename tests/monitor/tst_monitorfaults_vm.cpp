// SPDX-License-Identifier: BSD-2-Clause
#include "faultstage.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::FaultStage;
namespace keys = xapi::keys;

namespace {

void call(FaultStage &stage, const QString &method, const QList<xapi::Value> &more = {})
{
    const QList<xapi::Value> parameters = QList<xapi::Value>{stage.pool().vmRef(stage.vm())} + more;
    VERIFY_RESULT(test::await(stage.pool().session()->call(method, parameters, Patience::of(20s))));
}

void set(FaultStage &stage, const QString &field, const xapi::Value &value)
{
    VERIFY_RESULT(stage.pool().model().set(u"VM"_s, stage.pool().vmRef(stage.vm()), field, value));
}

xapi::Value get(FaultStage &stage, const QString &field)
{
    return stage.pool().model().value(u"VM"_s, stage.pool().vmRef(stage.vm()), field);
}

void setKey(FaultStage &stage, const QString &key, const QString &value)
{
    stage.pool().setOtherConfig(stage.vm(), key, value);
}

//! The address that the VM's guest agent tells.
void report(FaultStage &stage, const QString &address)
{
    const auto networks = xapi::Value::fromMap({{u"0/ip"_s, address}});
    VERIFY_RESULT(stage.pool().model().set(u"VM_guest_metrics"_s, get(stage, u"guest_metrics"_s).toString(),
                                           u"networks"_s, networks));
}

//! uuids of those that its keys name.
QStringList secretsOf(FaultStage &stage)
{
    QStringList named{stage.published(keys::tlsClientCert), stage.published(keys::tlsClientKey),
                      stage.published(keys::tlsCaCert)};
    named.removeAll(QString());
    return named;
}

bool isLeftAlone(FaultStage &stage) { return stage.monitor().watcherCount() == 0; }

bool isUnwatched(FaultStage &stage) { return isLeftAlone(stage) && stage.failure() == "NOT_WATCHED"_L1; }

bool isForgotten(FaultStage &stage) { return isLeftAlone(stage) && stage.isWiped(); }

} // namespace

//! What happens to a VM while it is watched.
class MonitorFaultsVmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage.start(); }
    void cleanup() { m_stage.stop(); }

    void isTrueAgainAfter_data();
    void isTrueAgainAfter();
    void forgetsADestroyedVm_data();
    void forgetsADestroyedVm();
    void followsAStormOfChanges();
    void restoresWhatOthersRemove();

private:
    FaultStage m_stage;
};

void MonitorFaultsVmTest::isTrueAgainAfter_data()
{
    const auto halt = [](FaultStage &stage) { call(stage, u"VM.hard_shutdown"_s); };
    // The guest takes its port anew, and the records tell of it rather than of the network between.
    const auto boot = [](FaultStage &stage) {
        call(stage, u"VM.start"_s, {false, false});
        setKey(stage, keys::port, QString::number(stage.network().port()));
    };
    const auto suspend = [](FaultStage &stage) { call(stage, u"VM.suspend"_s); };
    const auto resume = [](FaultStage &stage) {
        call(stage, u"VM.resume"_s, {false, false});
        setKey(stage, keys::port, QString::number(stage.network().port()));
    };
    const auto leave = [](FaultStage &stage) {
        set(stage, u"resident_on"_s, stage.pool().hostRef(stage.pool().host2).text());
    };
    const auto arrive = [](FaultStage &stage) {
        set(stage, u"resident_on"_s, stage.pool().hostRef(stage.pool().host1).text());
    };
    const auto metrics = std::make_shared<xapi::Value>();
    const auto loseMetrics = [metrics](FaultStage &stage) {
        *metrics = get(stage, u"guest_metrics"_s);
        set(stage, u"guest_metrics"_s, xapi::nullRefText);
    };
    const auto findMetrics = [metrics](FaultStage &stage) { set(stage, u"guest_metrics"_s, *metrics); };
    const auto moveAway = [](FaultStage &stage) { report(stage, u"127.0.0.77"_s); };
    const auto moveBack = [](FaultStage &stage) { report(stage, u"127.0.0.1"_s); };
    const auto wrongPort = [](FaultStage &stage) { setKey(stage, keys::port, u"1"_s); };
    const auto rightPort = [](FaultStage &stage) {
        setKey(stage, keys::port, QString::number(stage.network().port()));
    };
    const auto wrongUser = [](FaultStage &stage) { setKey(stage, keys::username, u"nobody"_s); };
    const auto rightUser = [](FaultStage &stage) { setKey(stage, keys::username, {}); };
    const auto wrongMode = [](FaultStage &stage) { setKey(stage, keys::mode, u"tls"_s); };
    const auto rightMode = [](FaultStage &stage) { setKey(stage, keys::mode, u"ssh"_s); };
    const auto deregister = [](FaultStage &stage) { setKey(stage, keys::monitor, u"False"_s); };
    const auto registerAgain = [](FaultStage &stage) { setKey(stage, keys::monitor, u"TRUE"_s); };
    test::addRows({{"halted", halt, boot, isForgotten},
                   {"suspended", suspend, resume, isForgotten},
                   {"migrated out and in", leave, arrive, isLeftAlone},
                   {"guest metrics null", loseMetrics, findMetrics, isUnwatched},
                   {"address changed", moveAway, moveBack, test::fails(u"UNREACHABLE"_s)},
                   {"port changed", wrongPort, rightPort, test::fails(u"UNREACHABLE"_s)},
                   {"user changed", wrongUser, rightUser, test::fails(u"KEY_REFUSED"_s)},
                   {"mode changed", wrongMode, rightMode, {}, 200ms},
                   {"deregistered", deregister, registerAgain, isForgotten}});
}

void MonitorFaultsVmTest::isTrueAgainAfter() { test::playRow(m_stage); }

void MonitorFaultsVmTest::forgetsADestroyedVm_data()
{
    QTest::addColumn<test::Way>("way");
    QTest::addColumn<bool>("fails");
    QTest::newRow("watched") << test::Way::Ssh << false;
    QTest::newRow("with a message") << test::Way::Ssh << true;
    QTest::newRow("watched over TLS") << test::Way::Tls << false;
}

void MonitorFaultsVmTest::forgetsADestroyedVm()
{
    QFETCH(test::Way, way);
    QFETCH(bool, fails);
    m_stage.stop();
    auto options = FaultStage::quickly();
    options.sweeping.settle = 0ms;
    m_stage.start(options, way);
    const QStringList secrets = secretsOf(m_stage);
    QCOMPARE(secrets.size(), way == test::Way::Tls ? 3 : 0);
    const QByteArray poolKey = m_stage.poolKey();
    const qsizetype sessions = m_stage.sessions();
    const auto before = test::OpenFiles::count();
    m_stage.guest().setEngineRunning(!fails);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage.messages(), fails ? 1 : 0, FaultStage::patience);
    VERIFY_RESULT(m_stage.pool().model().destroy(u"VM"_s, m_stage.pool().vmRef(m_stage.vm())));
    QTRY_VERIFY_WITH_TIMEOUT(isLeftAlone(m_stage), FaultStage::patience);
    QVERIFY(m_stage.monitor().report().vms.isEmpty());
    // Both ends of the proxy's two connections, and of SSH's one.
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().tcp, before.tcp - 4, FaultStage::patience);
    QTRY_COMPARE_LE_WITH_TIMEOUT(test::OpenFiles::count().other, before.other, FaultStage::patience);
    for (const QString &secret : secrets)
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage.pool().model().byUuid(u"secret"_s, secret), FaultStage::patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage.messages(), 0, FaultStage::patience);
    QCOMPARE(m_stage.messagesMade(), fails ? 1 : 0);
    QCOMPARE(m_stage.poolKey(), poolKey);
    QTRY_COMPARE_LE_WITH_TIMEOUT(m_stage.sessions(), sessions, FaultStage::patience);
    const int logins = m_stage.guest().loginCount();
    m_stage.hold(300ms);
    QCOMPARE(m_stage.guest().loginCount(), logins);
}

// Changes that come before what they ask for is done.
void MonitorFaultsVmTest::followsAStormOfChanges()
{
    const auto timesHeard = [this] {
        return m_stage.pool().pool().server().dispatcher().calls().count(u"event.from"_s);
    };
    for (int i = 0; i < 40; ++i) {
        const auto heard = timesHeard();
        setKey(m_stage, keys::monitor, i % 2 == 0 ? u"false"_s : u"true"_s);
        setKey(m_stage, keys::username, i % 3 == 0 ? u"nobody"_s : u"core"_s);
        if (i % 3 != 0)
            QTRY_VERIFY_WITH_TIMEOUT(timesHeard() > heard, FaultStage::patience);
    }
    setKey(m_stage, keys::username, u"core"_s);
    m_stage.checkAfter();
}

void MonitorFaultsVmTest::restoresWhatOthersRemove()
{
    m_stage.stop();
    auto options = FaultStage::quickly();
    options.times.reconcile = 500ms;
    m_stage.start(options);
    for (const QString &key : keys::published)
        setKey(m_stage, key, {});
    m_stage.checkAfter();
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage.published(keys::dockerInfo).isEmpty(), FaultStage::patience);
}

QTEST_GUILESS_MAIN(MonitorFaultsVmTest)
#include "tst_monitorfaults_vm.moc"
