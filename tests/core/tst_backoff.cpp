// SPDX-License-Identifier: BSD-2-Clause
#include "core/backoff.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace xsc;

class BackOffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesToALimit();
    void beginsAnew();
};

void BackOffTest::doublesToALimit()
{
    BackOff backOff(1s, 60s);
    std::chrono::milliseconds least = 1s;
    for (int i = 0; i < 10; ++i) {
        const auto time = backOff.next();
        QVERIFY(time >= least && time <= least + least / 5 + 1ms);
        least = std::min<std::chrono::milliseconds>(least * 2, 60s);
    }
}

void BackOffTest::beginsAnew()
{
    BackOff backOff(1s, 60s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(backOff.next() >= 1s);
    backOff.reset();
    QVERIFY(backOff.next() < 2s);
}

QTEST_GUILESS_MAIN(BackOffTest)
#include "tst_backoff.moc"
