// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatemaker.h"
#include "simulator/poolkey.h"
#include "simulator/xapidispatcher.h"
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

// Nothing happens by itself: what does, follows from what XAPI says.
monitor::MonitorOptions patiently()
{
    monitor::MonitorOptions options = test::quickly();
    options.times.firstRetry = options.times.lastRetry = options.times.heartbeat = 1h;
    options.secretPace = 50ms;
    return options;
}

Result<QString> anotherKey()
{
    return simulator::makePoolKey().map(
        [](const simulator::PoolKey &key) { return QString::fromUtf8(key.privatePem.reveal()); });
}

Result<QString> anotherAuthority()
{
    return net::makeAuthority(u"another"_s).map([](const net::TlsIdentity &authority) {
        return QString::fromUtf8(authority.certificatePem);
    });
}

} // namespace

//! The monitor follows what XAPI says of the way to a VM, and XAPI itself.
class MonitorWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void followsTheWay_data();
    void followsTheWay();
    void keepsTheWayWhenItIsRenamed();
    void followsTheHostToANewPool();
    void readsNewSecrets_data();
    void readsNewSecrets();
    void looksAtSecretsOnlyInDoubt();
    void goesOnWithANewSession();
    void publishesWhenXapiIsBack();
    void connectsAtOnceWhenXapiIsBack();

private:
    //! Makes the way wrong, or as it was.
    using Turn = std::function<void(bool wrong)>;
    [[nodiscard]] Turn turnOf(const QString &what, const QString &vm);
    [[nodiscard]] Turn key(const QString &vm, const QString &name, const QString &wrong);
    [[nodiscard]] Turn field(const QString &cls, const QString &ref, const QString &name,
                             const xapi::Value &wrong);
    void loseSession();
    [[nodiscard]] qsizetype secretsRead();
    //! By the secret's reference, from now on.
    [[nodiscard]] std::shared_ptr<QHash<QString, int>> countReads();
    [[nodiscard]] QString valueOf(const QString &secret);
    void setValue(const QString &secret, const QString &value);
    //! uuid of the one that the way depends on.
    [[nodiscard]] QString secretOf(const QString &vm);

    std::unique_ptr<test::WatchedPool> m_pool;
};

void MonitorWayTest::init()
{
    m_pool = std::make_unique<test::WatchedPool>();
    VERIFY_RESULT(m_pool->start());
    for (const QString &vm : {m_pool->web1, m_pool->tls1})
        m_pool->setManaged(vm, true);
}

void MonitorWayTest::cleanup() { m_pool.reset(); }

MonitorWayTest::Turn MonitorWayTest::key(const QString &vm, const QString &name, const QString &wrong)
{
    const QString right = m_pool->otherConfig(vm).value(name);
    return [=, this](bool isWrong) { m_pool->setOtherConfig(vm, name, isWrong ? wrong : right); };
}

MonitorWayTest::Turn MonitorWayTest::field(const QString &cls, const QString &ref, const QString &name,
                                           const xapi::Value &wrong)
{
    const xapi::Value right = m_pool->model().value(cls, ref, name);
    return [=, this](bool isWrong) {
        VERIFY_RESULT(m_pool->model().set(cls, ref, name, isWrong ? wrong : right));
    };
}

MonitorWayTest::Turn MonitorWayTest::turnOf(const QString &what, const QString &vm)
{
    if (what == "addresses"_L1) {
        const QString metrics =
            m_pool->model().value(u"VM"_s, m_pool->vmRef(vm), u"guest_metrics"_s).toString();
        return field(u"VM_guest_metrics"_s, metrics, u"networks"_s, xapi::Value::fromMap({}));
    }
    if (what == "pool key"_L1) {
        const QString pool = m_pool->model().refs(u"pool"_s).first();
        auto map = m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap();
        map.insert(keys::privateKeySecret, u"gone"_s);
        return field(u"pool"_s, pool, u"other_config"_s, xapi::Value::fromMap(map));
    }
    if (what == "host key"_L1)
        return key(vm, keys::sshHostKey, QString::fromLatin1(QByteArray("another").toBase64()));
    if (what == "mode"_L1)
        return key(vm, keys::mode, u"carrier pigeon"_s);
    if (what == "user name"_L1)
        return key(vm, keys::username, u"nobody"_s);
    if (what == "certificate"_L1)
        return key(vm, keys::tlsClientCert, u"gone"_s);
    if (what == "authority"_L1)
        return key(vm, keys::tlsCaCert, u"gone"_s);
    return key(vm, keys::port, u"1"_s);
}

void MonitorWayTest::followsTheWay_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("overTls");
    const auto row = [](const char *what, bool overTls) {
        const QByteArray name = QByteArray(what) + (overTls ? " (TLS)" : "");
        QTest::newRow(name.constData()) << QString::fromLatin1(what) << overTls;
    };
    for (const char *what : {"port", "addresses", "user name", "mode", "pool key", "host key"})
        row(what, false);
    for (const char *what : {"addresses", "certificate", "authority"})
        row(what, true);
}

void MonitorWayTest::followsTheWay()
{
    QFETCH(QString, what);
    QFETCH(bool, overTls);
    const QString vm = overTls ? m_pool->tls1 : m_pool->web1;
    const Turn turn = turnOf(what, vm);
    turn(true);
    m_pool->watch(patiently());
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->failureCode(vm).isEmpty(), patience);
    turn(false);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->state(vm)[u"connected"_s].toBool(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(vm), patience);
    turn(true);
    // A guest that reports no address any more is there for as long as the connection lives, and so is one
    // with nonsense for its mode.
    if (what == "addresses"_L1 || what == "mode"_L1) {
        QVERIFY(m_pool->engine(vm).stop(u"web"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(vm), u"web:other worker:other"_s, patience);
        QVERIFY(m_pool->state(vm)[u"connected"_s].toBool());
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_pool->failureCode(vm).isEmpty(), patience);
    turn(false);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->state(vm)[u"connected"_s].toBool(), patience);
}

void MonitorWayTest::keepsTheWayWhenItIsRenamed()
{
    m_pool->watch(patiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    const QString vm = m_pool->vmRef(m_pool->web1);
    VERIFY_RESULT(m_pool->model().set(u"VM"_s, vm, u"name_label"_s, xapi::Value(u"another name"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->monitor().report().vms.first().name == "another name"_L1, patience);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

// Its uuid is the same in another pool, its reference is not.
void MonitorWayTest::followsTheHostToANewPool()
{
    m_pool->watch(patiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    auto &model = m_pool->model();
    const QString old = m_pool->hostRef(m_pool->host1).text();
    const QString joined = model.add(u"host"_s, {{u"name_label"_s, xapi::Value(u"joined"_s)}});
    m_pool->pool().server().restart(0ms);
    VERIFY_RESULT(model.destroy(u"host"_s, old));
    VERIFY_RESULT(model.set(u"host"_s, joined, u"uuid"_s, xapi::Value(m_pool->host1)));
    for (const QString &vm : {m_pool->web1, m_pool->tls1})
        VERIFY_RESULT(model.set(u"VM"_s, m_pool->vmRef(vm), u"resident_on"_s, xapi::Value(joined)));
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->monitor().watcherCount(), 2, patience);
}

qsizetype MonitorWayTest::secretsRead()
{
    return m_pool->pool().server().dispatcher().calls().count(u"secret.get_value"_s);
}

QString MonitorWayTest::valueOf(const QString &secret)
{
    const QString ref = *m_pool->model().byUuid(u"secret"_s, secret);
    return m_pool->model().value(u"secret"_s, ref, u"value"_s).toString();
}

void MonitorWayTest::setValue(const QString &secret, const QString &value)
{
    const QString ref = *m_pool->model().byUuid(u"secret"_s, secret);
    VERIFY_RESULT(m_pool->model().set(u"secret"_s, ref, u"value"_s, xapi::Value(value)));
}

QString MonitorWayTest::secretOf(const QString &vm)
{
    if (vm == m_pool->tls1)
        return m_pool->otherConfig(vm).value(keys::tlsCaCert);
    const QString pool = m_pool->model().refs(u"pool"_s).first();
    const auto ofPool = m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap();
    return ofPool.value(keys::privateKeySecret);
}

void MonitorWayTest::readsNewSecrets_data()
{
    QTest::addColumn<bool>("overTls");
    QTest::addColumn<QString>("code");
    QTest::newRow("pool key") << false << u"KEY_REFUSED"_s;
    QTest::newRow("authority") << true << u"TLS_AUTHORITY"_s;
}

// XAPI tells nobody that a secret has another value.
void MonitorWayTest::readsNewSecrets()
{
    QFETCH(bool, overTls);
    QFETCH(QString, code);
    const QString vm = overTls ? m_pool->tls1 : m_pool->web1;
    const QString right = valueOf(secretOf(vm));
    const auto other = overTls ? anotherAuthority() : anotherKey();
    VERIFY_RESULT(other);
    setValue(secretOf(vm), *other);
    m_pool->watch(patiently());
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(vm), code, patience);
    const auto before = secretsRead();
    QTRY_VERIFY_WITH_TIMEOUT(secretsRead() > before + 6, patience);
    setValue(secretOf(vm), right);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->state(vm)[u"connected"_s].toBool(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(vm), patience);
}

std::shared_ptr<QHash<QString, int>> MonitorWayTest::countReads()
{
    const auto reads = std::make_shared<QHash<QString, int>>();
    simulator::XapiMethods &methods = m_pool->pool().server().dispatcher().methods();
    simulator::XapiMethod method = *methods.find(u"secret.get_value"_s).method;
    method.run = [reads, run = method.run](const simulator::XapiCaller &caller,
                                           const QList<xapi::Value> &parameters) {
        ++(*reads)[parameters.value(0).toString()];
        return run(caller, parameters);
    };
    methods.add(u"secret.get_value"_s, method);
    return reads;
}

// The looks at the one that is doubted tell the time in which the other could have been looked at.
void MonitorWayTest::looksAtSecretsOnlyInDoubt()
{
    const auto other = anotherAuthority();
    VERIFY_RESULT(other);
    setValue(secretOf(m_pool->tls1), *other);
    m_pool->watch(patiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    m_pool->setOtherConfig(m_pool->web1, keys::port, u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->web1), u"UNREACHABLE"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->failureCode(m_pool->tls1), u"TLS_AUTHORITY"_s, patience);
    const auto reads = countReads();
    const auto readsOf = [this, reads](const QString &vm) {
        return reads->value(*m_pool->model().byUuid(u"secret"_s, secretOf(vm)));
    };
    QTRY_VERIFY_WITH_TIMEOUT(readsOf(m_pool->tls1) > 6, patience);
    QCOMPARE(readsOf(m_pool->web1), 0);
}

void MonitorWayTest::loseSession()
{
    for (const QString &session : m_pool->model().refs(u"session"_s))
        std::ignore = m_pool->model().destroy(u"session"_s, session);
}

// What happened meanwhile is not among the events of the new session.
void MonitorWayTest::goesOnWithANewSession()
{
    m_pool->setManaged(m_pool->tls1, false);
    m_pool->watch(patiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    loseSession();
    m_pool->setManaged(m_pool->web1, false);
    m_pool->setManaged(m_pool->tls1, true);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isWiped(m_pool->web1), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->tls1), patience);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

void MonitorWayTest::publishesWhenXapiIsBack()
{
    m_pool->watch(patiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    m_pool->pool().server().restart(1s);
    QVERIFY(m_pool->engine(m_pool->web1).stop(u"web"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pool->containers(m_pool->web1), u"web:other worker:other"_s, patience);
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 1);
}

void MonitorWayTest::connectsAtOnceWhenXapiIsBack()
{
    m_pool->watch(patiently());
    QTRY_VERIFY_WITH_TIMEOUT(m_pool->isPublished(m_pool->web1), patience);
    auto options = test::quickly();
    m_pool->stopWatching();
    options.times.firstRetry = options.times.lastRetry = 1h;
    m_pool->pool().server().failNext(u"secret.get_by_uuid"_s, {u"HOST_STILL_BOOTING"_s});
    m_pool->watch(options);
    const auto failing = [this] {
        const auto vms = m_pool->monitor().report().vms;
        return std::count_if(vms.begin(), vms.end(), [](const auto &vm) { return vm.code == "NO_XAPI"_L1; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(failing(), 1, patience);
    m_pool->pool().server().restart(200ms);
    for (const QString &vm : {m_pool->web1, m_pool->tls1})
        QTRY_VERIFY_WITH_TIMEOUT(m_pool->state(vm)[u"connected"_s].toBool(), patience);
    QCOMPARE(failing(), 0);
}

QTEST_GUILESS_MAIN(MonitorWayTest)
#include "tst_monitorway.moc"
