// SPDX-License-Identifier: BSD-2-Clause
#include "net/streamjoin.h"
#include "scriptedpeer.h"
#include "verify.h"

using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::net;
using xsc::test::ScriptedPeer;

class StreamJoinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void carriesBytesBothWays();
    void carriesMuchWithoutChangingIt();
    void stopsReadingForAPeerThatDoesNot();
    void deliversTheLastWordsOfASide();
    void closesTheOneWhenTheOtherHasGone();
    void endsWhenItIsTold();
    void endsWithoutAPeerThatDoesNotRead();

private:
    void join();

    std::unique_ptr<ScriptedPeer> m_one;
    std::unique_ptr<ScriptedPeer> m_other;
    std::stop_source m_stop;
    bool m_hasEnded = false;
};

static QCoro::Task<void> joined(StreamPtr one, StreamPtr other, std::stop_token stop, bool *ended)
{
    co_await joinStreams(one, other, Patience::of(60s, stop));
    *ended = true;
}

void StreamJoinTest::init()
{
    m_one = std::make_unique<ScriptedPeer>();
    m_other = std::make_unique<ScriptedPeer>();
    m_stop = std::stop_source();
    m_hasEnded = false;
}

void StreamJoinTest::cleanup()
{
    m_stop.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(m_hasEnded, 20000);
}

// Every test ends what it has joined, or sees it end.
void StreamJoinTest::join()
{
    joined(m_one->connect(), m_other->connect(), m_stop.get_token(), &m_hasEnded);
    QTRY_VERIFY(m_one->hasClient() && m_other->hasClient());
    m_one->say("hello");
    m_other->say("welcome");
    QTRY_COMPARE(m_other->heard(), "hello");
    QTRY_COMPARE(m_one->heard(), "welcome");
}

void StreamJoinTest::carriesBytesBothWays()
{
    join();
    QVERIFY(!m_hasEnded);
    m_other->say(" back");
    QTRY_COMPARE(m_one->heard(), "welcome back");
}

void StreamJoinTest::carriesMuchWithoutChangingIt()
{
    join();
    QByteArray much;
    while (much.size() < 5'000'000)
        much += QByteArray::number(much.size()) + ' ';
    m_one->say(much);
    m_other->say(much);
    QTRY_COMPARE_WITH_TIMEOUT(m_other->heard().size(), much.size() + 5, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(m_one->heard().size(), much.size() + 7, 20000);
    QVERIFY(m_other->heard() == "hello" + much);
    QVERIFY(m_one->heard() == "welcome" + much);
}

void StreamJoinTest::stopsReadingForAPeerThatDoesNot()
{
    join();
    m_other->stopReading();
    const QByteArray much(20'000'000, 'x');
    m_one->say(much);
    m_other->say(" still");
    QTRY_COMPARE(m_one->heard(), "welcome still");
    QVERIFY2(m_one->unsent() > much.size() / 2, qPrintable(QString::number(m_one->unsent())));
}

void StreamJoinTest::deliversTheLastWordsOfASide()
{
    join();
    const QByteArray words(1'000'000, 'w');
    m_one->say(words);
    m_one->hangUp();
    QTRY_COMPARE_WITH_TIMEOUT(m_other->heard().size(), words.size() + 5, 20000);
    QTRY_VERIFY(m_other->hasLostClient());
    QTRY_VERIFY(m_hasEnded);
}

void StreamJoinTest::closesTheOneWhenTheOtherHasGone()
{
    join();
    m_other->hangUp();
    QTRY_VERIFY(m_one->hasLostClient());
    QTRY_VERIFY(m_hasEnded);
}

void StreamJoinTest::endsWhenItIsTold()
{
    join();
    m_stop.request_stop();
    QTRY_VERIFY(m_hasEnded);
    QTRY_VERIFY(m_one->hasLostClient() && m_other->hasLostClient());
}

void StreamJoinTest::endsWithoutAPeerThatDoesNotRead()
{
    join();
    m_other->stopReading();
    m_one->say(QByteArray(20'000'000, 'x'));
    QTRY_VERIFY(m_one->unsent() < 20'000'000);
    m_stop.request_stop();
    QTRY_VERIFY(m_hasEnded);
}

QTEST_GUILESS_MAIN(StreamJoinTest)
#include "tst_streamjoin.moc"
