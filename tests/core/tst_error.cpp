// SPDX-License-Identifier: BSD-2-Clause
#include "core/patience.h"
#include "verify.h"

using namespace std::chrono_literals;
using xsc::Error;
using xsc::ErrorKind;
using xsc::Patience;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheInnerStoryWhenToldAgain();
    void patienceTakesTheNearerEnd();
};

void ErrorTest::keepsTheInnerStoryWhenToldAgain()
{
    const Error inner{ErrorKind::Network,
                      QStringLiteral("No route."),
                      QStringLiteral("EHOSTUNREACH"),
                      {QStringLiteral("X")}};
    const Error outer = inner.within(QStringLiteral("web1 could not be reached."));
    QCOMPARE(outer.kind, ErrorKind::Network);
    QCOMPARE(outer.message, QStringLiteral("web1 could not be reached."));
    QVERIFY(outer.detail.contains(QStringLiteral("No route.")));
    QVERIFY(outer.detail.contains(QStringLiteral("EHOSTUNREACH")));
    QCOMPARE(outer.code, inner.code);
}

void ErrorTest::patienceTakesTheNearerEnd()
{
    QVERIFY(Patience::of(1h).atMost(1min).left() <= 1min);
    QVERIFY(Patience::of(1min).atMost(1h).left() <= 1min);
    QCOMPARE(Patience{}.left(), -1ms);
    QVERIFY(!Patience{}.isOver());
    QVERIFY(Patience{}.atMost(0ms).isOver());
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
