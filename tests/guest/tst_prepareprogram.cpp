// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

//! The command's executable on host1 of an embedded pool.
class PrepareProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsTheVms();
    void preparesAVm();
    void endsWithItsReason_data();
    void endsWithItsReason();

private:
    struct Outcome
    {
        int exitCode = -1;
        QString out, err;
    };
    Outcome run(const QStringList &options);

    std::unique_ptr<test::TwoHosts> m_pool;
};

void PrepareProgramTest::initTestCase()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

// The pool lives in this process: its event loop must go on while the command runs.
PrepareProgramTest::Outcome PrepareProgramTest::run(const QStringList &options)
{
    QProcess program;
    program.start(test::ourProgram(u"xscontainer-prepare-vm"_s),
                  QStringList{u"--root"_s, m_pool->pool().hostRoot(m_pool->host1)} + options);
    if (!program.waitForStarted() ||
        !QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 60000))
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

void PrepareProgramTest::listsTheVms()
{
    const Outcome outcome = run({u"--list"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out.count(u'\n'), 6);
    for (const QString &word : {m_pool->web1, u"mute1"_s, u"127.0.0.1"_s})
        QVERIFY2(outcome.out.contains(word), qPrintable(outcome.out));
}

void PrepareProgramTest::preparesAVm()
{
    const Outcome outcome = run({u"-v"_s, m_pool->web1, u"--mode"_s, u"ssh"_s, u"-u"_s, u"core"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
    QVERIFY2(outcome.out.contains(u"20.10.24"_s), qPrintable(outcome.out));
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(xapi::keys::monitor), u"True"_s);
}

void PrepareProgramTest::endsWithItsReason_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing to do") << QStringList() << 2 << u"--list"_s;
    QTest::newRow("two things") << QStringList{u"--list"_s, u"-v"_s, u"x"_s} << 2 << u"--list"_s;
    QTest::newRow("unknown option") << QStringList{u"--force"_s} << 2 << u"force"_s;
    QTest::newRow("unknown mode") << QStringList{u"-v"_s, u"x"_s, u"--mode"_s, u"telnet"_s} << 2 << u"tls"_s;
    QTest::newRow("unknown VM") << QStringList{u"-v"_s, u"no-such-vm"_s} << 1 << u"no-such-vm"_s;
    QTest::newRow("no XAPI") << QStringList{u"--list"_s, u"--root"_s, u"/nonexistent"_s} << 1
                             << u"/nonexistent"_s;
}

void PrepareProgramTest::endsWithItsReason()
{
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    QFETCH(QString, words);
    const Outcome outcome = run(options);
    QVERIFY2(outcome.exitCode == exitCode, qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(PrepareProgramTest)
#include "tst_prepareprogram.moc"
