// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/doorway.h"
#include "verify.h"

#include <QTimer>

using namespace std::chrono_literals;
using namespace xsc;
using test::await;

class DoorwayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOthersOutMeanwhile();
    void takesThePlaceBackFromWhoStaysTooLong();
    void endsTheWaitOfWhoIsStopped();
};

void DoorwayTest::keepsOthersOutMeanwhile()
{
    const monitor::Doorway doorway(1, 1h);
    auto first = await(doorway.enter(Patience::of(10s)));
    VERIFY_RESULT(first);
    VERIFY_FAILS(await(doorway.enter(Patience::of(10ms))), ErrorKind::Timeout);
    first->reset();
    VERIFY_RESULT(await(doorway.enter(Patience::of(10s))));
}

void DoorwayTest::takesThePlaceBackFromWhoStaysTooLong()
{
    const monitor::Doorway doorway(1, 20ms);
    const auto silent = await(doorway.enter(Patience::of(10s)));
    VERIFY_RESULT(silent);
    const auto next = await(doorway.enter(Patience::of(10s)));
    VERIFY_RESULT(next);
    QVERIFY(!**silent);
}

void DoorwayTest::endsTheWaitOfWhoIsStopped()
{
    const monitor::Doorway doorway(1, 1h);
    const auto first = await(doorway.enter(Patience::of(10s)));
    VERIFY_RESULT(first);
    std::stop_source stop;
    QTimer::singleShot(0, qApp, [&stop] { stop.request_stop(); });
    VERIFY_FAILS(await(doorway.enter(Patience::of(10s, stop.get_token()))), ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(DoorwayTest)
#include "tst_doorway.moc"
