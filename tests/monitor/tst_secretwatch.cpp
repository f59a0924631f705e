// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/secretwatch.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"
#include "verify.h"
#include "watchedpool.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using monitor::SecretWatch;
using test::patience;

namespace {

constexpr auto pace = 10ms;

} // namespace

//! How secrets are looked at whose values somebody doubts.
class SecretWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void looksEverLessOften();
    void looksMoreOftenAgain_data();
    void looksMoreOftenAgain();
    void tellsWhatHasChanged();
    void looksAtNothingThatNobodyDoubts();
    void takesNoRefusalForAChange();

private:
    [[nodiscard]] QSet<QString> doubted();
    void setValue(const QString &value);
    void waitForLooks(qsizetype count);
    //! Between one look and the one before.
    [[nodiscard]] qint64 gap(qsizetype look) const { return m_looks[look] - m_looks[look - 1]; }

    std::unique_ptr<test::WatchedPool> m_pool;
    std::unique_ptr<SecretWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_changes;
    QString m_secret;
    QSet<QString> m_doubted;
    int m_asked = 0;
    QElapsedTimer m_clock;
    QList<qint64> m_looks; //!< ms
};

void SecretWatchTest::init()
{
    m_pool = std::make_unique<test::WatchedPool>();
    VERIFY_RESULT(m_pool->start());
    m_secret = m_pool->addSecret();
    m_doubted = {m_secret};
    m_looks.clear();
    m_clock.start();
    m_pool->pool().server().dispatcher().setWatcher([this](const QString &method) {
        if (method == "secret.get_by_uuid"_L1)
            m_looks.append(m_clock.elapsed());
    });
    m_watch = std::make_unique<SecretWatch>(
        m_pool->session(), [this] { return doubted(); }, pace);
    m_changes = std::make_unique<QSignalSpy>(m_watch.get(), &SecretWatch::changed);
}

void SecretWatchTest::cleanup()
{
    m_changes.reset();
    m_watch.reset();
    m_pool.reset();
}

QSet<QString> SecretWatchTest::doubted()
{
    ++m_asked;
    return m_doubted;
}

void SecretWatchTest::setValue(const QString &value)
{
    const auto ref = m_pool->model().byUuid(u"secret"_s, m_secret);
    QVERIFY(ref.has_value());
    VERIFY_RESULT(m_pool->model().set(u"secret"_s, *ref, u"value"_s, xapi::Value(value)));
}

void SecretWatchTest::waitForLooks(qsizetype count)
{
    const qsizetype before = m_looks.size();
    QTRY_COMPARE_GE_WITH_TIMEOUT(m_looks.size(), before + count, patience);
}

// The shortest that each may be, as timers come up to a twentieth early: a busy machine makes it longer.
void SecretWatchTest::looksEverLessOften()
{
    waitForLooks(8);
    QCOMPARE_GE(gap(3), 4 * pace.count() - 4);
    QCOMPARE_GE(gap(5), 15 * pace.count() - 1);
    QCOMPARE_GE(gap(7), (SecretWatch::slowest - 1) * pace.count() - 1);
    QCOMPARE(m_changes->count(), 0);
}

void SecretWatchTest::looksMoreOftenAgain_data()
{
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("it has changed") << true;
    QTest::newRow("another is doubted") << false;
}

// A gap that is shorter than the longest ones proves it, and one of many is on any machine.
void SecretWatchTest::looksMoreOftenAgain()
{
    QFETCH(bool, isChanged);
    waitForLooks(7);
    const qsizetype before = m_looks.size();
    auto stir = [this, isChanged, round = 0]() mutable {
        if (isChanged)
            setValue(QString::number(++round));
        else
            m_doubted = {m_pool->addSecret()};
    };
    const auto isQuick = [&] {
        return m_looks.size() > before + 1 &&
               gap(m_looks.size() - 1) < SecretWatch::slowest / 2 * pace.count();
    };
    stir();
    for (int tries = 0; tries < 20 && !isQuick(); ++tries) {
        waitForLooks(1);
        if (tries % 5 == 4)
            stir();
    }
    QVERIFY(isQuick());
}

void SecretWatchTest::tellsWhatHasChanged()
{
    waitForLooks(2);
    setValue(u"another"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_changes->count(), 1, patience);
    QCOMPARE(m_changes->takeFirst().value(0).toString(), m_secret);
    const auto ref = m_pool->model().byUuid(u"secret"_s, m_secret);
    QVERIFY(ref.has_value());
    VERIFY_RESULT(m_pool->model().destroy(u"secret"_s, *ref));
    QTRY_COMPARE_WITH_TIMEOUT(m_changes->count(), 1, patience);
    waitForLooks(2);
    QCOMPARE(m_changes->count(), 1);
}

// It asks whom to look at time after time, and then at nobody.
void SecretWatchTest::looksAtNothingThatNobodyDoubts()
{
    m_doubted.clear();
    const int before = m_asked;
    QTRY_COMPARE_GE_WITH_TIMEOUT(m_asked, before + 3, patience);
    QVERIFY(m_looks.isEmpty());
    m_doubted = {m_secret};
    waitForLooks(1);
}

void SecretWatchTest::takesNoRefusalForAChange()
{
    waitForLooks(2);
    auto &server = m_pool->pool().server();
    server.failNext(u"secret.get_by_uuid"_s, {u"INTERNAL_ERROR"_s, u"out of order"_s});
    waitForLooks(1);
    server.failNext(u"secret.get_value"_s, {u"INTERNAL_ERROR"_s, u"out of order"_s});
    waitForLooks(2);
    QCOMPARE(m_changes->count(), 0);
}

QTEST_GUILESS_MAIN(SecretWatchTest)
#include "tst_secretwatch.moc"
