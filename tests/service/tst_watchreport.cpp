// SPDX-License-Identifier: BSD-2-Clause
#include "service/watchreport.h"

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
            service::readWatchReport(u"{\"connected\":true,\"since\":\"2024-05-01T10:00:00Z\"}"_s);
        QVERIFY(report && report->isConnected && report->failureText.isEmpty());
        QCOMPARE(report->since, QDateTime(QDate(2024, 5, 1), QTime(10, 0), Qt::UTC));
    }

    void readsAFailure()
    {
        const auto report = service::readWatchReport(
            u"{\"connected\":false,\"error\":{\"code\":\"NO_ADDRESS\",\"text\":\"No address.\"}}"_s);
        QVERIFY(report && !report->isConnected && !report->since.isValid());
        QCOMPARE(report->failureCode, u"NO_ADDRESS"_s);
        QCOMPARE(report->failureText, u"No address."_s);
    }

    void readsWhatWasBefore()
    {
        const auto report =
            service::readWatchReport(u"{\"connected\":true,\"lastContact\":\"2024-05-01T10:10:00Z\","
                                     "\"lastError\":{\"code\":\"ENGINE_DOWN\",\"text\":\"It was down.\"}}"_s);
        QVERIFY(report && report->failureText.isEmpty());
        QCOMPARE(report->lastContact, QDateTime(QDate(2024, 5, 1), QTime(10, 10), Qt::UTC));
        QCOMPARE(report->lastFailureText, u"It was down."_s);
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
        QVERIFY(!service::readWatchReport(text));
    }
};

QTEST_GUILESS_MAIN(TestWatchReport)
#include "tst_watchreport.moc"
