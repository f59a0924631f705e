// SPDX-License-Identifier: BSD-2-Clause
#include "guest/watchreport.h"

#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

class TestWatchReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsASuccess()
    {
        const auto report =
            guest::readWatchReport(u"{\"connected\":true,\"since\":\"2024-05-01T10:00:00Z\"}"_s);
        QVERIFY(report && report->isConnected && report->failureText.isEmpty());
        QCOMPARE(report->since, QDateTime(QDate(2024, 5, 1), QTime(10, 0), Qt::UTC));
    }

    void readsAFailure()
    {
        const auto report = guest::readWatchReport(
            u"{\"connected\":false,\"error\":{\"code\":\"NO_ADDRESS\",\"text\":\"No address.\"}}"_s);
        QVERIFY(report && !report->isConnected && !report->since.isValid());
        QCOMPARE(report->failureCode, u"NO_ADDRESS"_s);
        QCOMPARE(report->failureText, u"No address."_s);
    }

    void readsWhatWasBefore()
    {
        const auto report =
            guest::readWatchReport(u"{\"connected\":true,\"lastContact\":\"2024-05-01T10:10:00Z\","
                                   "\"lastError\":{\"code\":\"ENGINE_DOWN\",\"text\":\"It was down.\"}}"_s);
        QVERIFY(report && report->failureText.isEmpty());
        QCOMPARE(report->lastContact, QDateTime(QDate(2024, 5, 1), QTime(10, 10), Qt::UTC));
        QCOMPARE(report->lastFailureText, u"It was down."_s);
    }

    void isOverdueOnlyWhenItMustHaveBeenRenewed_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<bool>("overdue");
        const QString connected = u"\"connected\":true,\"lastContact\":\"2024-05-01T10:10:00Z\""_s;
        const QString failing = u"\"connected\":false,\"lastContact\":\"2024-05-01T10:10:00Z\""_s;
        QTest::newRow("just written") << connected << 0 << false;
        QTest::newRow("as old as it gets by itself") << connected << 20 * 60 << false;
        QTest::newRow("our clock is some minutes ahead") << connected << 29 * 60 << false;
        QTest::newRow("long silence") << connected << 31 * 60 << true;
        QTest::newRow("days") << connected << 72 * 3600 << true;
        QTest::newRow("our clock is behind") << connected << -2 * 3600 << false;
        QTest::newRow("failures are not renewed") << failing << 72 * 3600 << false;
        QTest::newRow("who tells no time") << u"\"connected\":true"_s << 72 * 3600 << false;
    }

    void isOverdueOnlyWhenItMustHaveBeenRenewed()
    {
        QFETCH(QString, state);
        QFETCH(int, secondsLater);
        const auto report = guest::readWatchReport(u'{' + state + u'}');
        const QDateTime now = QDateTime(QDate(2024, 5, 1), QTime(10, 10), Qt::UTC).addSecs(secondsLater);
        QVERIFY(report);
        QTEST(report->isOverdue(now), "overdue");
    }

    void refusesWhatIsNoReport_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no JSON") << u"connected"_s;
        QTest::newRow("array") << u"[true]"_s;
        QTest::newRow("wrong type") << u"{\"connected\":\"yes\"}"_s;
    }

    void refusesWhatIsNoReport()
    {
        QFETCH(QString, text);
        QVERIFY(!guest::readWatchReport(text));
    }
};

QTEST_GUILESS_MAIN(TestWatchReport)
#include "tst_watchreport.moc"
