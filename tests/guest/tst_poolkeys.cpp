// SPDX-License-Identifier: BSD-2-Clause
#include "guest/credentials.h"
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
    void makesAPairWhenThereIsNone();
    void agreesOnOnePairWhenTwoMakeIt();
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
    QCOMPARE(pair->publicLine.split(' ').value(1),
             secret(before.value(keys::publicKeySecret)).split(' ').value(1));
}

void PoolKeysTest::makesAPairWhenThereIsNone()
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
    QCOMPARE(poolConfig().value(u"of-another-client"_s), u"kept"_s);
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
    QCOMPARE(secretCount(), secrets + 2);
    QCOMPARE(secret(poolConfig().value(keys::publicKeySecret)), first->publicLine);
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
