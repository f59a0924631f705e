// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "verify.h"

#include <QElapsedTimer>
#include <QTimer>

#include <thread>

using namespace std::chrono_literals;
using xsc::Patience;
using xsc::SignalWait;

class Sender : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void first();
    void second(const QString &text);
};

static QCoro::Task<bool> waitFor(QPointer<Sender> sender, Patience patience)
{
    SignalWait wait;
    wait.on(sender.data(), &Sender::first).on(sender.data(), &Sender::second);
    co_return co_await wait.until(patience);
}

class SignalWaitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesOnAnyOfItsSignals();
    void survivesASecondEmission();
    void seesASignalThatCameBeforeTheWait();
    void wakesOnASignalByItsName();
    void endsWithItsSender();
    void endsWithTheDeadline();
    void endsWhenStoppedFromAnotherThread();
    void doesNotWaitWhenAlreadyStopped();
    void pauseSleepsAndCanBeCutShort();
};

void SignalWaitTest::wakesOnAnyOfItsSignals()
{
    Sender sender;
    QTimer::singleShot(1ms, &sender, [&] { Q_EMIT sender.second(QStringLiteral("x")); });
    QVERIFY(xsc::test::await(waitFor(&sender, Patience::of(10s))));
}

static QCoro::Task<bool> waitForNamed(QPointer<Sender> sender, Patience patience)
{
    SignalWait wait;
    wait.onNamed(sender.data(), "second(QString)");
    co_return co_await wait.until(patience);
}

void SignalWaitTest::wakesOnASignalByItsName()
{
    Sender sender;
    QTimer::singleShot(1ms, &sender, [&] {
        Q_EMIT sender.second(QStringLiteral("x"));
        Q_EMIT sender.second(QStringLiteral("y"));
    });
    QVERIFY(xsc::test::await(waitForNamed(&sender, Patience::of(10s))));

    QTimer::singleShot(0, &sender, [&] { Q_EMIT sender.first(); });
    QVERIFY(!xsc::test::await(waitForNamed(&sender, Patience::of(50ms))));

    auto *leaving = new Sender;
    QTimer::singleShot(1ms, leaving, [leaving] { delete leaving; });
    QVERIFY(!xsc::test::await(waitForNamed(leaving, Patience::of(10s))));
}

void SignalWaitTest::survivesASecondEmission()
{
    Sender sender;
    QTimer::singleShot(1ms, &sender, [&] {
        Q_EMIT sender.first();
        Q_EMIT sender.first();
        Q_EMIT sender.second(QStringLiteral("x"));
    });
    QVERIFY(xsc::test::await(waitFor(&sender, Patience::of(10s))));
    QCoreApplication::processEvents();
}

static QCoro::Task<bool> emitThenWait(Sender *sender)
{
    SignalWait wait;
    wait.on(sender, &Sender::first);
    Q_EMIT sender->first();
    co_return co_await wait.until(Patience::of(10s));
}

void SignalWaitTest::seesASignalThatCameBeforeTheWait()
{
    Sender sender;
    QVERIFY(xsc::test::await(emitThenWait(&sender)));
}

void SignalWaitTest::endsWithItsSender()
{
    auto *sender = new Sender;
    QTimer::singleShot(1ms, sender, [sender] { sender->deleteLater(); });
    QVERIFY(!xsc::test::await(waitFor(sender, Patience::of(10s))));
}

void SignalWaitTest::endsWithTheDeadline()
{
    Sender sender;
    const Patience patience = Patience::of(20ms);
    QVERIFY(!xsc::test::await(waitFor(&sender, patience)));
    QCOMPARE(patience.why(QStringLiteral("x")).kind, xsc::ErrorKind::Timeout);
}

void SignalWaitTest::endsWhenStoppedFromAnotherThread()
{
    Sender sender;
    std::stop_source stop;
    const Patience patience = Patience::of(30s, stop.get_token());
    std::thread other;
    QTimer::singleShot(5ms, &sender, [&] { other = std::thread([&stop] { stop.request_stop(); }); });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!xsc::test::await(waitFor(&sender, patience)));
    other.join();
    QVERIFY(timer.elapsed() < 20000);
    QCOMPARE(patience.why(QStringLiteral("x")).kind, xsc::ErrorKind::Cancelled);
}

void SignalWaitTest::doesNotWaitWhenAlreadyStopped()
{
    Sender sender;
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!xsc::test::await(
        waitFor(&sender, Patience{QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()})));
}

void SignalWaitTest::pauseSleepsAndCanBeCutShort()
{
    QVERIFY(xsc::test::await(xsc::pause(5ms)));
    QVERIFY(!xsc::test::await(xsc::pause(30s, Patience::of(5ms))));
}

QTEST_GUILESS_MAIN(SignalWaitTest)
#include "tst_signalwait.moc"
