// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/reporttext.h"
#include "verify.h"
#include "watchedpool.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using monitor::MonitorReport;
using monitor::VmReport;
using monitor::WatchPhase;
using test::patience;

namespace {

const QDateTime noon({2025, 1, 31}, {12, 0, 0}, Qt::UTC);

MonitorReport fullReport()
{
    return {.pid = 4711,
            .since = noon.addDays(-3),
            .hasXapi = false,
            .xapiContact = noon.addSecs(-150),
            .xapiFailure = u"The pool cannot be reached."_s,
            .vms = {VmReport{u"1"_s,
                             u"web1"_s,
                             WatchPhase::Connected,
                             noon.addSecs(-7200),
                             noon.addSecs(-3),
                             u"docker 20.10.24"_s,
                             {},
                             {}},
                    VmReport{u"2"_s, u"wörker\u001b[2J"_s, WatchPhase::Failing, noon.addSecs(-90),
                             noon.addSecs(-100), u"podman 4.3.1"_s, u"KEY_REFUSED"_s, u"It refuses.\nAll."_s},
                    VmReport{u"3"_s, u"zoo"_s, WatchPhase::Connecting, noon, {}, {}, {}, {}}}};
}

Patience soon() { return Patience::of(std::chrono::milliseconds(patience)); }

} // namespace

//! How a monitor tells how it stands.
class MonitorReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsLine();
    void refusesWhatIsNoReport_data();
    void refusesWhatIsNoReport();
    void readsForPeople();
    void readsOfAnIdleMonitor();
    void isGivenByARunningMonitor();
    void saysThatNoneRuns();
    void givesUpOnOneThatIsSilent();
    void givesUpOnOneThatTellsTooMuch();
};

void MonitorReportTest::comesBackFromItsLine()
{
    const QByteArray line = monitor::reportLine(fullReport());
    QCOMPARE(line.count('\n'), 1);
    const auto read = monitor::readReport(line);
    VERIFY_RESULT(read);
    QVERIFY(*read == fullReport());
}

void MonitorReportTest::refusesWhatIsNoReport_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a refusal to lend") << QByteArray(R"({"ok":false,"reason":"no"})");
    QTest::newRow("no list") << QByteArray(R"({"pid":1,"vms":{}})");
    QTest::newRow("no process") << QByteArray(R"({"pid":"1","vms":[]})");
    QTest::newRow("cut off") << monitor::reportLine(fullReport()).chopped(5);
    QTest::newRow("binary") << QByteArray("\0\xff\xfe", 3);
}

void MonitorReportTest::refusesWhatIsNoReport()
{
    QFETCH(QByteArray, line);
    VERIFY_FAILS(monitor::readReport(line), ErrorKind::Protocol);
}

void MonitorReportTest::readsForPeople()
{
    const QString text = monitor::reportText(fullReport(), noon);
    QVERIFY2(text.startsWith(u"The monitor runs as process 4711 for 3 d. XAPI last answered 2 min ago."_s),
             qPrintable(text));
    const QStringList lines = text.split(u'\n');
    QVERIFY2(lines.contains(u"web1        connected   2 h   3 s           docker 20.10.24"_s),
             qPrintable(text));
    QVERIFY2(
        lines.contains(
            u"wörker?[2J  failing     90 s  100 s         podman 4.3.1     KEY_REFUSED: It refuses. All."_s),
        qPrintable(text));
    QVERIFY2(lines.contains(u"zoo         connecting  0 s   -             -"_s), qPrintable(text));
}

void MonitorReportTest::readsOfAnIdleMonitor()
{
    MonitorReport idle = fullReport();
    idle.vms.clear();
    idle.hasXapi = true;
    QCOMPARE(monitor::reportText(idle, noon),
             u"The monitor runs as process 4711 for 3 d. XAPI is connected.\n"
             "It watches no VM.\n"_s);
}

void MonitorReportTest::isGivenByARunningMonitor()
{
    test::WatchedPool pool;
    VERIFY_RESULT(pool.start());
    pool.setManaged(pool.web1, true);
    pool.setManaged(pool.mute1, true);
    pool.watch();
    QTRY_VERIFY_WITH_TIMEOUT(pool.isPublished(pool.web1), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!pool.failureCode(pool.mute1).isEmpty(), patience);
    const QString socket = Dom0Root(pool.pool().hostRoot(pool.host1)).monitorSocket();
    const auto report = test::await(monitor::askForReport(socket, soon()));
    VERIFY_RESULT(report);
    QCOMPARE(report->pid, QCoreApplication::applicationPid());
    QVERIFY(report->hasXapi && report->xapiContact.isValid() && report->since.isValid());
    QCOMPARE(report->vms.size(), 2);
    QCOMPARE(report->vms[0].name, u"mute1"_s);
    QVERIFY(report->vms[0].phase == WatchPhase::Failing);
    QCOMPARE(report->vms[0].code, u"NO_ADDRESS"_s);
    QCOMPARE(report->vms[1].uuid, pool.web1);
    QVERIFY(report->vms[1].phase == WatchPhase::Connected);
    QVERIFY(report->vms[1].lastContact.isValid() && report->vms[1].since.isValid());
    QCOMPARE(report->vms[1].engine, u"docker 20.10.24"_s);
}

void MonitorReportTest::saysThatNoneRuns()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"socket"_s);
    VERIFY_FAILS(test::await(monitor::askForReport(path, soon())), ErrorKind::NotFound);
    {
        QLocalServer left;
        QVERIFY(left.listen(path + u"2"_s));
        QCOMPARE(::rename(qPrintable(path + u"2"_s), qPrintable(path)), 0);
    }
    VERIFY_FAILS(test::await(monitor::askForReport(path, soon())), ErrorKind::NotFound);
}

void MonitorReportTest::givesUpOnOneThatIsSilent()
{
    const QTemporaryDir folder;
    QLocalServer server;
    QVERIFY(server.listen(folder.filePath(u"socket"_s)));
    VERIFY_FAILS(test::await(monitor::askForReport(server.fullServerName(), Patience::of(200ms))),
                 ErrorKind::Timeout);
}

void MonitorReportTest::givesUpOnOneThatTellsTooMuch()
{
    const QTemporaryDir folder;
    QLocalServer server;
    connect(&server, &QLocalServer::newConnection, &server,
            [&server] { server.nextPendingConnection()->write(QByteArray(5 * 1024 * 1024, 'x')); });
    QVERIFY(server.listen(folder.filePath(u"socket"_s)));
    VERIFY_FAILS(test::await(monitor::askForReport(server.fullServerName(), soon())), ErrorKind::Limit);
}

QTEST_GUILESS_MAIN(MonitorReportTest)
#include "tst_monitorreport.moc"
