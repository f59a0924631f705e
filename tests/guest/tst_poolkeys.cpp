// SPDX-License-Identifier: BSD-2-Clause
#include "guest/poolkeys.h"
#include "guest/sshkeys.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

constexpr int bits = 2048; // as good for a test, and quicker

} // namespace

class PoolKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsThePairThatIsThere();
    void publishesTheHalfOfThePairInUse_data();
    void publishesTheHalfOfThePairInUse();
    void makesPairsWhenThereAreNone();
    void agreesOnOnePairWhenTwoMakeIt();
    void keepsTheEd25519KeyOfACutRun();
    void worksWithoutALostEd25519Key();
    void completesAHalfMadePair();
    void failsWhenItsSecretIsGone();

private:
    void setPoolConfig(const xapi::StringMap &map);
    [[nodiscard]] xapi::StringMap poolConfig();
    [[nodiscard]] QByteArray secret(const QString &uuid);
    [[nodiscard]] qsizetype secretCount() { return m_pool->model().refs(u"secret"_s).size(); }

    std::unique_ptr<test::TwoHosts> m_pool;
};

void PoolKeysTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

void PoolKeysTest::setPoolConfig(const xapi::StringMap &map)
{
    const QString pool = m_pool->model().refs(u"pool"_s).value(0);
    VERIFY_RESULT(m_pool->model().set(u"pool"_s, pool, u"other_config"_s, xapi::Value::fromMap(map)));
}

xapi::StringMap PoolKeysTest::poolConfig()
{
    const QString pool = m_pool->model().refs(u"pool"_s).value(0);
    return m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap();
}

QByteArray PoolKeysTest::secret(const QString &uuid)
{
    const auto value = test::await(xapi::secretValue(m_pool->session(), uuid, Patience::of(10s)));
    return value ? value->reveal() : QByteArray();
}

void PoolKeysTest::keepsThePairThatIsThere()
{
    const xapi::StringMap before = poolConfig();
    const qsizetype secrets = secretCount();
    const auto pair = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    VERIFY_RESULT(pair);
    QVERIFY(!pair->made);
    QCOMPARE(poolConfig(), before);
    QCOMPARE(secretCount(), secrets);
    QVERIFY(pair->ed25519Line.isEmpty());
    QCOMPARE(pair->lines().toLatin1(), pair->publicLine.trimmed());
    QCOMPARE(pair->publicLine.split(' ').value(1),
             secret(before.value(keys::publicKeySecret)).split(' ').value(1));
}

void PoolKeysTest::publishesTheHalfOfThePairInUse_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::newRow("another one") << false;
    QTest::newRow("one whose secret is gone") << true;
}

// Where somebody has taken the private half out of use, the public half of that pair is still named.
void PoolKeysTest::publishesTheHalfOfThePairInUse()
{
    QFETCH(bool, isGone);
    xapi::StringMap config = poolConfig();
    const QString former = config.value(keys::publicKeySecret);
    config.remove(keys::privateKeySecret);
    setPoolConfig(config);
    if (isGone)
        VERIFY_RESULT(test::await(xapi::destroySecret(m_pool->session(), former, Patience::of(10s))));
    const auto pair = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    VERIFY_RESULT(pair);
    QVERIFY(pair->made);
    QCOMPARE(poolConfig().value(keys::publicKeySecret) == former, !isGone);
    QCOMPARE(secret(poolConfig().value(keys::publicKeySecret)), pair->publicLine);
}

void PoolKeysTest::makesPairsWhenThereAreNone()
{
    setPoolConfig({{u"of-another-client"_s, u"kept"_s}});
    const auto pair = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    VERIFY_RESULT(pair);
    QVERIFY(pair->made);
    const QByteArray privateKey = secret(poolConfig().value(keys::privateKeySecret));
    QCOMPARE(secret(poolConfig().value(keys::publicKeySecret)), pair->publicLine);
    const auto line = guest::publicLineOf(Secret(QByteArray(privateKey)));
    VERIFY_RESULT(line);
    QCOMPARE(*line, pair->publicLine);
    QVERIFY(line->startsWith("ssh-rsa "));
    QCOMPARE(poolConfig().value(u"of-another-client"_s), u"kept"_s);
    const QByteArray beside = secret(poolConfig().value(keys::ed25519PrivateKeySecret));
    QVERIFY(beside.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"));
    const auto besideLine = guest::publicLineOf(Secret(QByteArray(beside)));
    VERIFY_RESULT(besideLine);
    QVERIFY(besideLine->startsWith("ssh-ed25519 "));
    QCOMPARE(pair->ed25519Line, *besideLine);
    QCOMPARE(secret(poolConfig().value(keys::ed25519PublicKeySecret)), *besideLine);
    QCOMPARE(pair->lines().toLatin1(), *line + '\n' + *besideLine);
    const auto again = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    VERIFY_RESULT(again);
    QVERIFY(!again->made);
    QCOMPARE(again->lines(), pair->lines());
}

void PoolKeysTest::agreesOnOnePairWhenTwoMakeIt()
{
    setPoolConfig({});
    const qsizetype secrets = secretCount();
    auto one = guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits);
    auto two = guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits);
    const auto first = test::await(std::move(one));
    const auto second = test::await(std::move(two));
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QCOMPARE(first->publicLine, second->publicLine);
    QVERIFY(first->made != second->made);
    QCOMPARE(first->ed25519Line, second->ed25519Line);
    QCOMPARE(secretCount(), secrets + 4);
    QCOMPARE(secret(poolConfig().value(keys::publicKeySecret)), first->publicLine);
    QCOMPARE(secret(poolConfig().value(keys::ed25519PublicKeySecret)), first->ed25519Line);
}

// RSA comes last: whoever finds the other alone goes on with it.
void PoolKeysTest::keepsTheEd25519KeyOfACutRun()
{
    setPoolConfig({});
    VERIFY_RESULT(test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits)));
    const QString kept = poolConfig().value(keys::ed25519PrivateKeySecret);
    setPoolConfig({{keys::ed25519PrivateKeySecret, kept}});
    const qsizetype secrets = secretCount();
    const auto pair = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    VERIFY_RESULT(pair);
    QVERIFY(pair->made);
    QCOMPARE(poolConfig().value(keys::ed25519PrivateKeySecret), kept);
    QCOMPARE(pair->ed25519Line, *guest::publicLineOf(Secret(secret(kept))));
    QCOMPARE(secretCount(), secrets + 3);
}

void PoolKeysTest::worksWithoutALostEd25519Key()
{
    xapi::StringMap config = poolConfig();
    config.insert(keys::ed25519PrivateKeySecret, u"gone"_s);
    setPoolConfig(config);
    const auto pair = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    VERIFY_RESULT(pair);
    QVERIFY(!pair->publicLine.isEmpty());
    QVERIFY(pair->ed25519Line.isEmpty());
}

void PoolKeysTest::completesAHalfMadePair()
{
    xapi::StringMap half = poolConfig();
    half.remove(keys::publicKeySecret);
    setPoolConfig(half);
    const auto pair = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    VERIFY_RESULT(pair);
    QVERIFY(!pair->made);
    QCOMPARE(secret(poolConfig().value(keys::publicKeySecret)), pair->publicLine);
}

void PoolKeysTest::failsWhenItsSecretIsGone()
{
    setPoolConfig({{keys::privateKeySecret, u"no-such-secret"_s}});
    const auto pair = test::await(guest::ensurePoolKeyPair(m_pool->session(), Patience::of(60s), bits));
    QVERIFY(!pair);
    QCOMPARE(pair.error().code.value(0), u"UUID_INVALID"_s);
}

QTEST_GUILESS_MAIN(PoolKeysTest)
#include "tst_poolkeys.moc"
