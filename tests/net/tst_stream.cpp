// SPDX-License-Identifier: BSD-2-Clause
#include "scriptedpeer.h"
#include "verify.h"

#include <QDir>
#include <QSignalSpy>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::net;
using xsc::test::await;
using xsc::test::ScriptedPeer;

class StreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesBytesBothWays();
    void tellsWhyItCannotConnect();
    void tellsThatThePeerHasGone();
    void keepsWhatArrivedBeforeTheEnd();
    void endsWithItsLastReference();
    void canBeReleasedInItsOwnSignal();
    void waitsUntilBytesAreSent();
    void doesNotWaitForAPeerThatDoesNotRead();
};

static Patience soon() { return Patience::of(20s); }

void StreamTest::carriesBytesBothWays()
{
    ScriptedPeer peer;
    peer.answerWith({"pong"});
    const StreamPtr stream = peer.connect();
    stream->write("ping");
    QTRY_COMPARE(peer.heard(), "ping");
    QTRY_COMPARE(stream->peek(10), "pong");
    QVERIFY(!hasEnded(*stream));
}

void StreamTest::tellsWhyItCannotConnect()
{
    const QTemporaryDir folder;
    VERIFY_FAILS(await(connectUnix(folder.filePath(u"absent"_s), soon())), ErrorKind::NotFound);

    const QString left = folder.filePath(u"left"_s);
    {
        QLocalServer server;
        QVERIFY(server.listen(left));
        QVERIFY(::link(qPrintable(left), qPrintable(left + u"2"_s)) == 0);
    }
    const auto refused = await(connectUnix(left + u"2"_s, soon()));
    VERIFY_FAILS(refused, ErrorKind::Network);
    QVERIFY(refused.error().message.contains(left));
    QVERIFY(!refused.error().detail.isEmpty());
}

void StreamTest::tellsThatThePeerHasGone()
{
    ScriptedPeer peer;
    peer.answerWith({}, true);
    const StreamPtr stream = peer.connect();
    QSignalSpy finished(stream.get(), &QIODevice::readChannelFinished);
    stream->write("x");
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(hasEnded(*stream));
}

void StreamTest::keepsWhatArrivedBeforeTheEnd()
{
    ScriptedPeer peer;
    peer.answerWith({"last words"}, true);
    const StreamPtr stream = peer.connect();
    stream->write("x");
    QTRY_VERIFY(hasEnded(*stream));
    QCOMPARE(stream->readAll(), "last words");
}

void StreamTest::endsWithItsLastReference()
{
    ScriptedPeer peer;
    StreamPtr stream = peer.connect();
    QSignalSpy destroyed(stream.get(), &QObject::destroyed);
    stream->write("x");
    QTRY_COMPARE(peer.heard(), "x");
    stream.reset();
    QTRY_VERIFY(peer.hasLostClient());
    QTRY_COMPARE(destroyed.count(), 1);
}

void StreamTest::canBeReleasedInItsOwnSignal()
{
    ScriptedPeer peer;
    peer.answerWith({"pong"});
    StreamPtr stream = peer.connect();
    QIODevice *device = stream.get();
    QSignalSpy destroyed(device, &QObject::destroyed);
    QObject::connect(device, &QIODevice::readyRead, this, [&stream] { stream.reset(); });
    stream->write("ping");
    QTRY_COMPARE(destroyed.count(), 1);
    QTRY_VERIFY(peer.hasLostClient());
}

void StreamTest::waitsUntilBytesAreSent()
{
    ScriptedPeer peer;
    const StreamPtr stream = peer.connect();
    stream->write(QByteArray(20 * 1024 * 1024, 'x'));
    VERIFY_RESULT(await(drain(stream, 0, soon())));
    QCOMPARE(unsentBytes(*stream), 0);
    QTRY_COMPARE(peer.heard().size(), 20 * 1024 * 1024);
}

void StreamTest::doesNotWaitForAPeerThatDoesNotRead()
{
    ScriptedPeer peer;
    peer.stopReading();
    const StreamPtr stream = peer.connect();
    stream->write(QByteArray(20 * 1024 * 1024, 'x'));
    VERIFY_FAILS(await(drain(stream, 0, Patience::of(50ms))), ErrorKind::Timeout);
    peer.hangUp();
    VERIFY_FAILS(await(drain(stream, 0, soon())), ErrorKind::Network);
}

QTEST_GUILESS_MAIN(StreamTest)
#include "tst_stream.moc"
