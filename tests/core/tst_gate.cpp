// SPDX-License-Identifier: BSD-2-Clause
#include "core/gate.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::await;

class GateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsSoManyIn();
    void letsThemInInTheirOrder();
    void letsGoWhoWaitsTooLong();
    void isFreeAgainAfterAWaiterGaveUp();

private:
    using GatePtr = std::shared_ptr<Gate>;
    [[nodiscard]] static Result<Gate::Place> enter(const GatePtr &gate, std::chrono::milliseconds time = 10s)
    {
        return await(gate->enter(u"Entering"_s, Patience::of(time)));
    }
    static QCoro::Task<void> enterAndNote(GatePtr gate, int number, QList<int> *entered)
    {
        const auto place = co_await gate->enter(u"Entering"_s, Patience::of(10s));
        if (place)
            entered->append(number);
    }
};

void GateTest::letsSoManyIn()
{
    const auto gate = std::make_shared<Gate>(2);
    auto first = enter(gate);
    const auto second = enter(gate);
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    VERIFY_FAILS(enter(gate, 10ms), ErrorKind::Timeout);
    first->reset();
    VERIFY_RESULT(enter(gate));
}

void GateTest::letsThemInInTheirOrder()
{
    const auto gate = std::make_shared<Gate>(1);
    auto first = enter(gate);
    QList<int> entered;
    for (int number = 1; number <= 5; ++number)
        enterAndNote(gate, number, &entered);
    QCoreApplication::processEvents();
    QVERIFY(entered.isEmpty());
    first->reset();
    enterAndNote(gate, 6, &entered);
    QTRY_COMPARE(entered, QList<int>({1, 2, 3, 4, 5, 6}));
}

void GateTest::letsGoWhoWaitsTooLong()
{
    const auto gate = std::make_shared<Gate>(1);
    const auto first = enter(gate);
    std::stop_source stop;
    stop.request_stop();
    const auto outcome = await(gate->enter(u"Entering"_s, Patience::of(10s, stop.get_token())));
    VERIFY_FAILS(outcome, ErrorKind::Cancelled);
}

void GateTest::isFreeAgainAfterAWaiterGaveUp()
{
    const auto gate = std::make_shared<Gate>(1);
    {
        const auto first = enter(gate);
        VERIFY_FAILS(enter(gate, 10ms), ErrorKind::Timeout);
    }
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(enter(gate, 10ms));
}

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
