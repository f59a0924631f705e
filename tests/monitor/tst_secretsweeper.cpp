// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapiserver.h"
#include "verify.h"
#include "watchedpool.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::patience;
namespace keys = xapi::keys;

namespace {

monitor::MonitorOptions atOnce()
{
    monitor::MonitorOptions options = test::quickly();
    options.sweeping = {.settle = 0ms, .firstRetry = 50ms, .lastRetry = 200ms};
    return options;
}

} // namespace

//! What becomes of the TLS secrets of VMs that are destroyed; the monitor is that of the coordinator's host.
class SecretSweeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void removesWhatADestroyedVmNamed();
    void keepsWhatOthersName_data();
    void keepsWhatOthersName();
    void keepsThePoolsKeyPair();
    void keepsWhatOtherKeysName();
    void keepsWhatIsNoCertificateOrKey();
    void keepsWhatASuccessorNames();
    void isTheCoordinatorsAlone();
    void triesAgain();
    void goesOnAfterXapiWasAway();

private:
    //! A halted VM with that in its other_config.
    [[nodiscard]] QString addVm(const xapi::StringMap &otherConfig, const QString &kind = {});
    void destroy(const QString &vm);
    //! Returns when the monitor has dealt with all that was destroyed before.
    void waitForItsTurn();

    std::unique_ptr<test::WatchedPool> m_pool;
};

void SecretSweeperTest::init()
{
    m_pool = std::make_unique<test::WatchedPool>();
    VERIFY_RESULT(m_pool->start());
}

void SecretSweeperTest::cleanup() { m_pool.reset(); }

QString SecretSweeperTest::addVm(const xapi::StringMap &otherConfig, const QString &kind)
{
    xapi::Value::Struct fields{{u"name_label"_s, xapi::Value(u"of the test"_s)},
                               {u"other_config"_s, xapi::Value::fromMap(otherConfig)}};
    if (!kind.isEmpty())
        fields.insert(kind, xapi::Value(true));
    return m_pool->model().add(u"VM"_s, fields);
}

void SecretSweeperTest::destroy(const QString &vm) { VERIFY_RESULT(m_pool->model().destroy(u"VM"_s, vm)); }

void SecretSweeperTest::waitForItsTurn()
{
    for (int i = 0; i < 2; ++i) {
        const QString last = m_pool->addSecret();
        const QString vm = addVm({{keys::tlsCaCert, last}});
        m_pool->setManaged(m_pool->web1, i == 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), i == 0 ? 1 : 0, patience);
        destroy(vm);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pool->hasSecret(last), patience);
    }
}

void SecretSweeperTest::removesWhatADestroyedVmNamed()
{
    const QStringList secrets{m_pool->addSecret(), m_pool->addSecret(), m_pool->addSecret()};
    const QString kept = m_pool->addSecret();
    const QString vm = addVm(
        {{keys::tlsClientCert, secrets[0]}, {keys::tlsClientKey, secrets[1]}, {keys::tlsCaCert, secrets[2]}});
    m_pool->watch(atOnce());
    destroy(vm);
    for (const QString &secret : secrets)
        QTRY_VERIFY_WITH_TIMEOUT(!m_pool->hasSecret(secret), patience);
    QVERIFY(m_pool->hasSecret(kept));
}

void SecretSweeperTest::keepsWhatOthersName_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("VM") << QString();
    QTest::newRow("template") << u"is_a_template"_s;
    QTest::newRow("snapshot") << u"is_a_snapshot"_s;
}

void SecretSweeperTest::keepsWhatOthersName()
{
    QFETCH(QString, kind);
    const QString shared = m_pool->addSecret();
    const QString own = m_pool->addSecret();
    const QString first = addVm({{keys::tlsCaCert, shared}, {keys::tlsClientKey, own}});
    const QString second = addVm({{keys::tlsClientCert, shared}}, kind);
    m_pool->watch(atOnce());
    destroy(first);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->hasSecret(own), patience);
    waitForItsTurn();
    QVERIFY(m_pool->hasSecret(shared));
    destroy(second);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->hasSecret(shared), patience);
}

void SecretSweeperTest::keepsThePoolsKeyPair()
{
    const QString pool = m_pool->model().refs(u"pool"_s).first();
    const auto ofPool = m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap();
    const QString privateKey = ofPool.value(keys::privateKeySecret);
    const QString publicKey = ofPool.value(keys::publicKeySecret);
    QVERIFY(m_pool->hasSecret(privateKey) && m_pool->hasSecret(publicKey));
    const QString vm = addVm({{keys::tlsClientKey, privateKey}, {keys::tlsClientCert, publicKey}});
    m_pool->watch(atOnce());
    destroy(vm);
    waitForItsTurn();
    QVERIFY(m_pool->hasSecret(privateKey) && m_pool->hasSecret(publicKey));
}

void SecretSweeperTest::keepsWhatOtherKeysName()
{
    const QString foreign = m_pool->addSecret();
    const QString vm = addVm({{u"password-of-another-program"_s, foreign}});
    m_pool->watch(atOnce());
    destroy(vm);
    waitForItsTurn();
    QVERIFY(m_pool->hasSecret(foreign));
}

void SecretSweeperTest::keepsWhatIsNoCertificateOrKey()
{
    const QString password = m_pool->addSecret(u"the password of a storage"_s);
    const QString vm = addVm({{keys::tlsClientKey, password}});
    m_pool->watch(atOnce());
    destroy(vm);
    waitForItsTurn();
    QVERIFY(m_pool->hasSecret(password));
}

void SecretSweeperTest::keepsWhatASuccessorNames()
{
    const QString secret = m_pool->addSecret();
    const QString vm = addVm({{keys::tlsCaCert, secret}});
    m_pool->watch(atOnce());
    destroy(vm);
    const QString successor = addVm({{keys::tlsCaCert, secret}});
    waitForItsTurn();
    QVERIFY(m_pool->hasSecret(secret));
    destroy(successor);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->hasSecret(secret), patience);
}

void SecretSweeperTest::isTheCoordinatorsAlone()
{
    const QString secret = m_pool->addSecret();
    const QString vm = addVm({{keys::tlsCaCert, secret}});
    m_pool->setCoordinator(m_pool->host2);
    m_pool->watch(atOnce());
    destroy(vm);
    m_pool->setManaged(m_pool->web1, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 1, patience);
    m_pool->setManaged(m_pool->web1, false);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 0, patience);
    m_pool->setCoordinator(m_pool->host1);
    m_pool->setManaged(m_pool->web1, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 1, patience);
    m_pool->setManaged(m_pool->web1, false);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 0, patience);
    waitForItsTurn();
    QVERIFY(m_pool->hasSecret(secret));
}

void SecretSweeperTest::triesAgain()
{
    const QString secret = m_pool->addSecret();
    const QString vm = addVm({{keys::tlsCaCert, secret}});
    m_pool->watch(atOnce());
    m_pool->pool().server().failNext(u"secret.destroy"_s, {u"INTERNAL_ERROR"_s, u"out of order"_s});
    destroy(vm);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->hasSecret(secret), patience);
}

void SecretSweeperTest::goesOnAfterXapiWasAway()
{
    const QString secret = m_pool->addSecret();
    const QString vm = addVm({{keys::tlsCaCert, secret}});
    m_pool->watch(atOnce());
    m_pool->pool().server().restart(500ms);
    destroy(vm);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->hasSecret(secret), patience);
}

QTEST_GUILESS_MAIN(SecretSweeperTest)
#include "tst_secretsweeper.moc"
