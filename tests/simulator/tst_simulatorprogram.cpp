// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

//! xscontainer-simulator as its users run it.
class TestSimulatorProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItIsAndEndsCleanly()
    {
        QProcess program;
        program.start(path(), {u"--scenario"_s, u"small"_s, u"--no-monitors"_s});
        QByteArray text;
        QTRY_VERIFY_WITH_TIMEOUT((text += program.readAllStandardOutput()).endsWith("ready\n"), 30000);
        QVERIFY(text.contains("address: 127.0.0.1:"));
        QVERIFY(text.contains("user: root\n"));
        const QByteArray host = text.mid(text.indexOf("host: ")).split('\n').first();
        const QString socket = QString::fromUtf8(host.split(' ').last());
        QVERIFY2(QFile::exists(socket), qPrintable(socket));
        program.terminate();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(!QFile::exists(socket));
        QVERIFY(!QDir(socket.section(u'/', 0, 2)).exists());
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("scenario") << QStringList{u"--scenario"_s, u"none"_s};
        QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
        QTest::newRow("option") << QStringList{u"--fly"_s};
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QProcess program;
        program.start(path(), arguments);
        QVERIFY(program.waitForFinished());
        QVERIFY(program.exitCode() != 0);
        QVERIFY(!program.readAllStandardError().isEmpty());
        QVERIFY(program.readAllStandardOutput().isEmpty());
    }

private:
    static QString path() { return xsc::test::ourProgram(u"xscontainer-simulator"_s); }
};

QTEST_GUILESS_MAIN(TestSimulatorProgram)
#include "tst_simulatorprogram.moc"
