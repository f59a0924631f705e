// SPDX-License-Identifier: BSD-2-Clause
#include "core/termination.h"
#include "verify.h"

#include <QSignalSpy>

#include <csignal>

using namespace xsc;

class ProcessSignalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfItsOwnSignalOnly();
    void tellsInTheLoopAndNotBefore();
    void leavesTheSignalAsItWas();
    void endsForEach_data();
    void endsForEach();
    void leavesIgnoredWhatWasIgnored();
};

void ProcessSignalTest::tellsOfItsOwnSignalOnly()
{
    ProcessSignal hangUp(SIGHUP);
    ProcessSignal user(SIGUSR1);
    QSignalSpy hangUps(&hangUp, &ProcessSignal::received);
    QSignalSpy users(&user, &ProcessSignal::received);
    ::raise(SIGHUP);
    QTRY_COMPARE(hangUps.count(), 1);
    QCOMPARE(users.count(), 0);
    ::raise(SIGUSR1);
    QTRY_COMPARE(users.count(), 1);
    QCOMPARE(hangUps.count(), 1);
}

void ProcessSignalTest::tellsInTheLoopAndNotBefore()
{
    ProcessSignal hangUp(SIGHUP);
    QSignalSpy hangUps(&hangUp, &ProcessSignal::received);
    ::raise(SIGHUP);
    ::raise(SIGHUP);
    QCOMPARE(hangUps.count(), 0);
    QTRY_COMPARE(hangUps.count(), 1);
}

void ProcessSignalTest::leavesTheSignalAsItWas()
{
    {
        const ProcessSignal hangUp(SIGHUP);
        QVERIFY(std::signal(SIGHUP, SIG_DFL) != SIG_DFL);
    }
    QVERIFY(std::signal(SIGHUP, SIG_DFL) == SIG_DFL);
}

void ProcessSignalTest::endsForEach_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGQUIT") << SIGQUIT;
}

void ProcessSignalTest::endsForEach()
{
    QFETCH(int, signal);
    Termination termination{SIGHUP, SIGQUIT};
    QSignalSpy requests(&termination, &Termination::requested);
    ::raise(signal);
    QTRY_COMPARE(requests.count(), 1);
}

// As nohup starts a program.
void ProcessSignalTest::leavesIgnoredWhatWasIgnored()
{
    std::signal(SIGHUP, SIG_IGN);
    {
        Termination termination{SIGHUP};
        QSignalSpy requests(&termination, &Termination::requested);
        ::raise(SIGHUP);
        ::raise(SIGTERM);
        QTRY_COMPARE(requests.count(), 1);
    }
    QVERIFY(std::signal(SIGHUP, SIG_DFL) == SIG_IGN);
}

QTEST_GUILESS_MAIN(ProcessSignalTest)
#include "tst_processsignal.moc"
