// SPDX-License-Identifier: BSD-2-Clause
#include "poolsession.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "watchedpool.h"
#include "xapi/calls.h"
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
    options.rounds = {.settle = 0ms, .pace = 20ms, .firstRetry = 20ms, .lastRetry = 100ms};
    return options;
}

xapi::StringMap madeBefore(std::chrono::seconds age)
{
    const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    return {{keys::madeAt, time.toString(Qt::ISODate)}};
}

const xapi::StringMap longAgo = madeBefore(49h);

} // namespace

//! What was left in the pool while no monitor ran; the one that comes then is that of the coordinator's host.
class LeftoversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void removesSecretsThatNobodyNames();
    void removesWhatOurProgramsMade();
    void keepsSecretsThatSomebodyNames();
    void keepsYoungSecrets();
    void keepsSecretsOfOthers_data();
    void keepsSecretsOfOthers();
    void removesMessagesAboutVmsThatAreGone();
    void removesMessagesAboutVmsThatNobodyWatches_data();
    void removesMessagesAboutVmsThatNobodyWatches();
    void keepsMessagesAboutVmsOfOtherHosts();
    void keepsOtherMessages();
    void isTheCoordinatorsAlone();
    void triesAgain_data();
    void triesAgain();

private:
    [[nodiscard]] QString addSecret(const xapi::StringMap &otherConfig = longAgo);
    [[nodiscard]] bool exists(const QString &secret) { return m_pool->hasSecret(secret); }
    [[nodiscard]] QString addMessage(const QString &vm, const QString &name = keys::cannotMonitor);
    [[nodiscard]] bool isShown(const QString &message);
    //! Returns when both rounds have been made from beginning to end.
    void waitForRounds();

    std::unique_ptr<test::WatchedPool> m_pool;
};

void LeftoversTest::init()
{
    m_pool = std::make_unique<test::WatchedPool>();
    VERIFY_RESULT(m_pool->start());
}

void LeftoversTest::cleanup() { m_pool.reset(); }

QString LeftoversTest::addSecret(const xapi::StringMap &otherConfig)
{
    return m_pool->addSecret(u"-----BEGIN CERTIFICATE-----\nMII"_s, otherConfig);
}

QString LeftoversTest::addMessage(const QString &vm, const QString &name)
{
    return m_pool->model().add(
        u"message"_s,
        {{u"name"_s, xapi::Value(name)}, {u"cls"_s, xapi::Value(u"VM"_s)}, {u"obj_uuid"_s, xapi::Value(vm)}});
}

bool LeftoversTest::isShown(const QString &message)
{
    return m_pool->model().refs(u"message"_s).contains(message);
}

// What is added while a round is made may be seen by it or by the next: the second is whole.
void LeftoversTest::waitForRounds()
{
    for (int i = 0; i < 2; ++i) {
        const QString secret = addSecret();
        const QString message = addMessage(u"of a VM that is gone"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!exists(secret), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!isShown(message), patience);
    }
}

void LeftoversTest::removesSecretsThatNobodyNames()
{
    const QString secret = addSecret();
    m_pool->watch(atOnce());
    QTRY_VERIFY_WITH_TIMEOUT(!exists(secret), patience);
}

void LeftoversTest::removesWhatOurProgramsMade()
{
    const auto session = test::loginTo(m_pool->pool(), m_pool->host1);
    VERIFY_RESULT(session);
    const auto secret =
        test::await(xapi::createSecret(*session, Secret(QByteArray("ssh-rsa AAAA")), Patience::of(20s)));
    VERIFY_RESULT(secret);
    VERIFY_RESULT(test::await((*session)->logout(Patience::of(20s))));
    auto options = atOnce();
    options.strayAge = 0s;
    m_pool->watch(options);
    QTRY_VERIFY_WITH_TIMEOUT(!exists(*secret), patience);
}

void LeftoversTest::keepsSecretsThatSomebodyNames()
{
    const QString ofVm = addSecret();
    const QString ofTemplate = addSecret();
    const QString ofPool = addSecret();
    m_pool->setOtherConfig(m_pool->web1, keys::tlsClientKey, ofVm);
    const auto names = xapi::Value::fromMap({{keys::tlsCaCert, ofTemplate}});
    m_pool->model().add(u"VM"_s, {{u"is_a_template"_s, xapi::Value(true)}, {u"other_config"_s, names}});
    const QString pool = m_pool->model().refs(u"pool"_s).first();
    auto keysOfPool = m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap();
    keysOfPool.insert(keys::nextPrivateKeySecret, ofPool);
    VERIFY_RESULT(m_pool->model().set(u"pool"_s, pool, u"other_config"_s, xapi::Value::fromMap(keysOfPool)));
    m_pool->watch(atOnce());
    waitForRounds();
    QVERIFY(exists(ofVm) && exists(ofTemplate) && exists(ofPool));
}

void LeftoversTest::keepsYoungSecrets()
{
    const QString secret = addSecret(madeBefore(47h));
    const QString ofTheFuture = addSecret(madeBefore(-1h));
    m_pool->watch(atOnce());
    waitForRounds();
    QVERIFY(exists(secret) && exists(ofTheFuture));
}

void LeftoversTest::keepsSecretsOfOthers_data()
{
    QTest::addColumn<xapi::StringMap>("marks");
    QTest::newRow("none") << xapi::StringMap{};
    QTest::newRow("another program's") << xapi::StringMap{{u"made-at"_s, u"2020-01-01T00:00:00Z"_s}};
    QTest::newRow("no time") << xapi::StringMap{{keys::madeAt, u"once upon a time"_s}};
    QTest::newRow("empty") << xapi::StringMap{{keys::madeAt, QString()}};
}

void LeftoversTest::keepsSecretsOfOthers()
{
    QFETCH(xapi::StringMap, marks);
    const QString secret = addSecret(marks);
    m_pool->watch(atOnce());
    waitForRounds();
    QVERIFY(exists(secret));
}

void LeftoversTest::removesMessagesAboutVmsThatAreGone()
{
    const QString message = addMessage(u"5c0f3f8e-0000-4000-8000-000000000000"_s);
    m_pool->watch(atOnce());
    QTRY_VERIFY_WITH_TIMEOUT(!isShown(message), patience);
}

void LeftoversTest::removesMessagesAboutVmsThatNobodyWatches_data()
{
    QTest::addColumn<bool>("isManaged");
    QTest::newRow("not managed") << false;
    QTest::newRow("halted") << true;
}

void LeftoversTest::removesMessagesAboutVmsThatNobodyWatches()
{
    QFETCH(bool, isManaged);
    m_pool->setManaged(m_pool->web1, isManaged);
    if (isManaged)
        VERIFY_RESULT(m_pool->model().set(u"VM"_s, m_pool->vmRef(m_pool->web1), u"power_state"_s,
                                          xapi::Value(u"Halted"_s)));
    const QString message = addMessage(m_pool->web1);
    m_pool->watch(atOnce());
    QTRY_VERIFY_WITH_TIMEOUT(!isShown(message), patience);
}

void LeftoversTest::keepsMessagesAboutVmsOfOtherHosts()
{
    const QString elsewhere = m_pool->web1;
    m_pool->setManaged(elsewhere, true);
    VERIFY_RESULT(m_pool->model().set(u"VM"_s, m_pool->vmRef(elsewhere), u"resident_on"_s,
                                      xapi::Value(m_pool->hostRef(m_pool->host2).text())));
    const QString message = addMessage(elsewhere);
    m_pool->watch(atOnce());
    waitForRounds();
    QVERIFY(isShown(message));
}

void LeftoversTest::keepsOtherMessages()
{
    const QString message = addMessage(u"5c0f3f8e-0000-4000-8000-000000000000"_s, u"VM_STARTED"_s);
    m_pool->watch(atOnce());
    waitForRounds();
    QVERIFY(isShown(message));
}

void LeftoversTest::isTheCoordinatorsAlone()
{
    m_pool->setCoordinator(m_pool->host2);
    const QString secret = addSecret();
    const QString message = addMessage(u"of a VM that is gone"_s);
    m_pool->setManaged(m_pool->web1, true);
    m_pool->watch(atOnce());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    QVERIFY(exists(secret) && isShown(message));
    m_pool->setCoordinator(m_pool->host1);
    QTRY_VERIFY_WITH_TIMEOUT(!exists(secret) && !isShown(message), patience);
}

void LeftoversTest::triesAgain_data()
{
    QTest::addColumn<QString>("method");
    for (const auto *method : {"secret.get_all", "secret.get_other_config", "secret.get_uuid",
                               "secret.destroy", "message.get_all_records", "message.destroy"})
        QTest::newRow(method) << QString::fromLatin1(method);
}

void LeftoversTest::triesAgain()
{
    QFETCH(QString, method);
    m_pool->pool().server().failNext(method, {u"INTERNAL_ERROR"_s, u"out of order"_s});
    const QString secret = addSecret();
    const QString message = addMessage(u"of a VM that is gone"_s);
    m_pool->watch(atOnce());
    QTRY_VERIFY_WITH_TIMEOUT(!exists(secret) && !isShown(message), patience);
}

QTEST_GUILESS_MAIN(LeftoversTest)
#include "tst_leftovers.moc"
