// SPDX-License-Identifier: BSD-2-Clause
#include "net/descriptor.h"
#include "scriptedpeer.h"
#include "verify.h"

#include <QDir>
#include <QSignalSpy>

#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

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
    void waitsQuietlyAtAFullQueue();
    void tellsThatThePeerHasGone();
    void hasWordsOnlyWhenItWasLost();
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

// As at a xapi that was stopped in its tracks: those who knock must not keep a processor busy.
void StreamTest::waitsQuietlyAtAFullQueue()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"full"_s);
    const Descriptor server(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, qPrintable(path));
    QVERIFY(::bind(server.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    QVERIFY(::listen(server.get(), 0) == 0);
    std::vector<StreamPtr> queue;
    Result<StreamPtr> last = StreamPtr();
    const std::clock_t before = std::clock();
    while (last && queue.size() < 10) {
        last = await(connectUnix(path, Patience::of(500ms)));
        queue.push_back(last.value_or(StreamPtr()));
    }
    const double spent = double(std::clock() - before) / CLOCKS_PER_SEC;
    VERIFY_FAILS(last, ErrorKind::Timeout);
    QVERIFY2(spent < 0.2, qPrintable(QString::number(spent)));
    const Descriptor accepted(::accept(server.get(), nullptr, nullptr));
    VERIFY_RESULT(await(connectUnix(path, soon())));
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

void StreamTest::hasWordsOnlyWhenItWasLost()
{
    QFile file(u"/nonexistent"_s);
    QCOMPARE(wordsOf(file), QString());
    QVERIFY(!file.open(QIODevice::ReadOnly));
    QCOMPARE(wordsOf(file), file.errorString());
    QVERIFY(!wordsOf(file).isEmpty());
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
