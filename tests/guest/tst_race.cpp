// SPDX-License-Identifier: BSD-2-Clause
#include "guest/race.h"
#include "verify.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;

namespace {

// "fast" and "slow" answer with their own name, "refused" and "key" fail, "silent" does neither; "late" fails
// only after its time.
Task<QString> knock(QString address, Patience patience)
{
    if (address == "late"_L1) {
        co_await pause(1h, patience);
        co_await pause(5ms, Patience::of(1s));
        co_return fail(ErrorKind::Auth, address);
    }
    if (address == "silent"_L1 || address == "slow"_L1) {
        const std::chrono::milliseconds time = address == "slow"_L1 ? 50ms : 1h;
        const bool slept = co_await pause(time, patience);
        if (!slept)
            co_return fail(patience.why(address));
    }
    if (address == "refused"_L1)
        co_return fail(ErrorKind::Network, address);
    if (address == "key"_L1)
        co_return fail(ErrorKind::Auth, address);
    co_return address;
}

Result<QString> race(const QStringList &addresses, Patience patience = Patience::of(20s))
{
    return test::await(guest::firstAnswer<QString>(addresses, knock, patience));
}

} // namespace

class RaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstThatAnswers_data();
    void takesTheFirstThatAnswers();
    void tellsTheFailureThatSaysMost();
    void endsWithThePatienceOfItsCaller();
    void hearsWhoeverIsLate();
    void endsWhenStopped();
    void failsWithoutAddresses();
};

void RaceTest::takesTheFirstThatAnswers_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("winner");
    QTest::newRow("the only one") << QStringList{u"fast"_s} << u"fast"_s;
    QTest::newRow("the first, though slower") << QStringList{u"slow"_s, u"fast"_s} << u"slow"_s;
    QTest::newRow("after a refusal") << QStringList{u"refused"_s, u"slow"_s} << u"slow"_s;
    QTest::newRow("beside a silent one") << QStringList{u"silent"_s, u"fast"_s} << u"fast"_s;
    QTest::newRow("after several") << QStringList{u"silent"_s, u"key"_s, u"silent"_s, u"fast"_s} << u"fast"_s;
}

void RaceTest::takesTheFirstThatAnswers()
{
    QFETCH(QStringList, addresses);
    QFETCH(QString, winner);
    const auto result = race(addresses);
    VERIFY_RESULT(result);
    QCOMPARE(*result, winner);
}

void RaceTest::tellsTheFailureThatSaysMost()
{
    const auto result = race({u"refused"_s, u"key"_s, u"refused"_s});
    VERIFY_FAILS(result, ErrorKind::Auth);
}

void RaceTest::endsWithThePatienceOfItsCaller()
{
    VERIFY_FAILS(race({u"silent"_s, u"silent"_s}, Patience::of(30ms)), ErrorKind::Timeout);
}

void RaceTest::hearsWhoeverIsLate()
{
    VERIFY_FAILS(race({u"silent"_s, u"late"_s}, Patience::of(400ms)), ErrorKind::Auth);
}

void RaceTest::endsWhenStopped()
{
    std::stop_source stop;
    QTimer::singleShot(10ms, this, [&stop] { stop.request_stop(); });
    VERIFY_FAILS(race({u"silent"_s}, Patience::of(1h, stop.get_token())), ErrorKind::Cancelled);
}

void RaceTest::failsWithoutAddresses() { QVERIFY(!race({}).has_value()); }

QTEST_GUILESS_MAIN(RaceTest)
#include "tst_race.moc"
