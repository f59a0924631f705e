// SPDX-License-Identifier: BSD-2-Clause
#include "faultstage.h"
#include "net/certificatemaker.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::FaultStage;
namespace keys = xapi::keys;

namespace {

//! What an engine and its clients show each other.
struct Papers
{
    QByteArray authority;
    net::TlsIdentity engine, client;
};

Papers makePapers()
{
    const auto authority = net::makeAuthority(u"of the test"_s).value();
    net::CertificatePlan engine;
    engine.commonName = u"engine"_s;
    engine.addresses = QStringList{u"127.0.0.1"_s};
    net::CertificatePlan client;
    client.commonName = u"client"_s;
    client.use = net::CertificateUse::Client;
    return {authority.certificatePem, net::makeCertificate(authority, engine).value(),
            net::makeCertificate(authority, client).value()};
}

//! From now on; whoever is connected is not any more.
void show(FaultStage &stage, const QByteArray &authority, const net::TlsIdentity &engine)
{
    VERIFY_RESULT(stage.guest().changeTls(authority, engine.certificatePem, engine.keyPem));
    stage.guest().dropConnections();
}

void setSecret(FaultStage &stage, const QString &key, const QByteArray &value)
{
    const auto ref = stage.pool().model().byUuid(u"secret"_s, stage.published(key));
    QVERIFY(ref.has_value());
    const xapi::Value text(QString::fromUtf8(value));
    VERIFY_RESULT(stage.pool().model().set(u"secret"_s, *ref, u"value"_s, text));
}

//! In the same secrets as before.
void hold(FaultStage &stage, const Papers &papers)
{
    setSecret(stage, keys::tlsCaCert, papers.authority);
    setSecret(stage, keys::tlsClientCert, papers.client.certificatePem);
    setSecret(stage, keys::tlsClientKey, papers.client.keyPem.reveal());
}

} // namespace

//! What happens to an engine behind TLS and to the network on the way to it.
class MonitorFaultsTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.stop(); }

    void isTrueAgainAfter_data();
    void isTrueAgainAfter();
    void readsNewPapersInOldSecrets();
    void readsAnAnswerCutAnywhere_data();
    void readsAnAnswerCutAnywhere();

private:
    const Papers m_ours = makePapers();
    const Papers m_theirs = makePapers();
    FaultStage m_stage;
};

void MonitorFaultsTlsTest::init()
{
    m_stage.start(FaultStage::quickly(), test::Way::Tls);
    m_stage.restartMonitor([this] {
        show(m_stage, m_ours.authority, m_ours.engine);
        hold(m_stage, m_ours);
    });
    QTRY_VERIFY2_WITH_TIMEOUT(m_stage.isTrue(), qPrintable(m_stage.difference()), FaultStage::patience);
}

void MonitorFaultsTlsTest::isTrueAgainAfter_data()
{
    const auto stop = [](FaultStage &stage) {
        stage.guest().setEngineRunning(false);
        stage.stir();
    };
    const auto start = [](FaultStage &stage) { stage.guest().setEngineRunning(true); };
    const auto halt = [](FaultStage &stage) { stage.guest().stop(); };
    const auto startAgain = [](FaultStage &stage) { VERIFY_RESULT(stage.guest().start()); };
    const auto cutAnswer = [](FaultStage &stage) {
        stage.network().cutAfter(600);
        stage.stir();
    };
    const auto showTheirs = [this](FaultStage &stage) { show(stage, m_theirs.authority, m_theirs.engine); };
    const auto refuseOurs = [this](FaultStage &stage) { show(stage, m_theirs.authority, m_ours.engine); };
    const auto showOurs = [this](FaultStage &stage) { show(stage, m_ours.authority, m_ours.engine); };
    test::addRows({{"engine stopped", stop, start, test::hasFailed, 300ms},
                   {"nobody listens", halt, startAgain, test::fails(u"UNREACHABLE"_s), 300ms},
                   {"cut in the middle of an answer", cutAnswer, {}, {}, 0ms},
                   {"half-open", test::strand, {}, {}, 0ms},
                   {"silent", test::stall, test::endStall, test::hasFailed, 300ms},
                   {"its certificate is of another authority", showTheirs, showOurs,
                    test::fails(u"TLS_AUTHORITY"_s), 300ms},
                   {"our certificate is refused", refuseOurs, showOurs, test::hasFailed, 300ms}});
}

void MonitorFaultsTlsTest::isTrueAgainAfter() { test::playRow(m_stage); }

// XAPI tells nobody that a secret has another value.
void MonitorFaultsTlsTest::readsNewPapersInOldSecrets()
{
    show(m_stage, m_theirs.authority, m_theirs.engine);
    QTRY_VERIFY2_WITH_TIMEOUT(test::hasFailed(m_stage), qPrintable(m_stage.difference()),
                              FaultStage::patience);
    hold(m_stage, m_theirs);
    m_stage.checkAfter();
}

void MonitorFaultsTlsTest::readsAnAnswerCutAnywhere_data() { test::addCuts({700, 4000}); }

// Wherever the cut is: in the handshake, the events' head, a list.
void MonitorFaultsTlsTest::readsAnAnswerCutAnywhere() { test::playCut(m_stage); }

QTEST_GUILESS_MAIN(MonitorFaultsTlsTest)
#include "tst_monitorfaults_tls.moc"
