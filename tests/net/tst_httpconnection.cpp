// SPDX-License-Identifier: BSD-2-Clause
#include "net/httpconnection.h"
#include "scriptedpeer.h"
#include "verify.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

#ifdef __SANITIZE_ADDRESS__
// GCC brings the function, but not on every system its header.
extern "C" size_t __sanitizer_get_current_allocated_bytes();
#else
#include <malloc.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::net;
using xsc::test::await;
using xsc::test::ScriptedPeer;

Q_DECLARE_METATYPE(QList<QByteArray>)

static QList<QByteArray> byteByByte(const QByteArray &text)
{
    QList<QByteArray> bytes;
    for (const char c : text)
        bytes.append(QByteArray(1, c));
    return bytes;
}

class HttpConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfBody_data();
    void readsEveryKindOfBody();
    void addsHostAndLength();
    void keepsTheConnectionForTheNextRequest();
    void holdsNoRoomWhileItRests();
    void doesNotReuseAConnectionWithLeftovers();
    void reportsHostileAnswers_data();
    void reportsHostileAnswers();
    void boundsHeadAndBody_data();
    void boundsHeadAndBody();
    void refusesToSendForgedHeaders();
    void givesUpWhenPatienceEnds();
    void canBeCancelledInTheMiddleOfABody();
    void readsAnEndlessAnswerPieceByPiece();
    void holdsASenderBackThatIsTooFast();
    void handsOverTheStreamAfter101();
    void uploadsFromASource();
    void stopsTheUploadOnAnEarlyAnswer();
    void refusesASecondRequestMeanwhile();
    void failsOnAClosedConnection();
    void survivesCloseWhileWaiting();
};

static Patience soon() { return Patience::of(20s); }

void HttpConnectionTest::readsEveryKindOfBody_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("reusable");

    const auto row = [](const char *name, const QByteArray &method, const QByteArray &answer, bool closes,
                        int status, const QByteArray &body, bool reusable) {
        QTest::newRow(name) << method << answer << closes << status << body << reusable;
    };
    row("length", "GET", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", false, 200, "hello", true);
    row("no body", "GET", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false, 200, "", true);
    row("chunks", "GET",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nA: b\r\n\r\n",
        false, 200, "hello", true);
    row("no chunks", "GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", false, 200, "",
        true);
    row("until close", "GET", "HTTP/1.1 200 OK\r\n\r\nhello", true, 200, "hello", false);
    row("http 1.0", "GET", "HTTP/1.0 200 OK\r\n\r\nhello", true, 200, "hello", false);
    row("204", "POST", "HTTP/1.1 204 No Content\r\n\r\n", false, 204, "", true);
    row("304", "POST", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", false, 304, "", true);
    row("head", "HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", false, 200, "", true);
    row("continue first", "GET",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: "
        "2\r\n\r\nok",
        false, 200, "ok", true);
    row("engine's refusal", "POST", "HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\n{}", false, 409, "{}",
        true);
    row("connection: close", "GET", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        true, 200, "ok", false);
}

void HttpConnectionTest::readsEveryKindOfBody()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    for (const QList<QByteArray> &pieces : {QList<QByteArray>{answer}, byteByByte(answer)}) {
        ScriptedPeer peer;
        peer.answerWith(pieces, closes);
        const auto connection = HttpConnection::on(peer.connect());
        HttpRequest request;
        request.method = method;
        const auto response = await(connection->exchange(request, soon()));
        VERIFY_RESULT(response);
        QTEST(response->status, "status");
        QTEST(response->body, "body");
        QTEST(connection->isReusable(), "reusable");
    }
}

void HttpConnectionTest::addsHostAndLength()
{
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"});
    const auto connection = HttpConnection::on(peer.connect());
    HttpRequest request;
    request.method = "POST";
    request.target = "/v1.41/containers/a/stop?t=1";
    request.body = "{}";
    VERIFY_RESULT(await(connection->exchange(request, soon())));
    QVERIFY(peer.heard().startsWith("POST /v1.41/containers/a/stop?t=1 HTTP/1.1\r\n"));
    QVERIFY(peer.heard().contains("\r\nHost: "));
    QVERIFY(peer.heard().contains("\r\nContent-Length: 2\r\n"));
    QVERIFY(peer.heard().endsWith("\r\n\r\n{}"));
    QVERIFY(!peer.hasLostClient());
}

void HttpConnectionTest::keepsTheConnectionForTheNextRequest()
{
    ScriptedPeer peer;
    const auto connection = HttpConnection::on(peer.connect());
    for (const QByteArray text : {"one", "two", "six"}) {
        peer.answerWith({"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n" + text});
        const auto response = await(connection->exchange({}, soon()));
        VERIFY_RESULT(response);
        QCOMPARE(response->body, text);
        QVERIFY(connection->isReusable());
    }
}

static qsizetype heapInUse()
{
#ifdef __SANITIZE_ADDRESS__
    return qsizetype(__sanitizer_get_current_allocated_bytes());
#else
    return qsizetype(mallinfo2().uordblks);
#endif
}

namespace {

//! Answers whatever is written, and has no buffers of its own.
class BareStream : public QIODevice
{
public:
    BareStream() { open(QIODevice::ReadWrite | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return qint64(m_unread.size()); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const auto size = std::min(most, qint64(m_unread.size()));
        std::memcpy(data, m_unread.data(), size_t(size));
        m_unread.remove_prefix(size_t(size));
        return size;
    }
    qint64 writeData(const char *, qint64 size) override
    {
        m_unread = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none";
        QMetaObject::invokeMethod(this, &QIODevice::readyRead, Qt::QueuedConnection);
        return size;
    }

private:
    std::string_view m_unread;
};

} // namespace

// What it reads into at a time is 64 KiB.
void HttpConnectionTest::holdsNoRoomWhileItRests()
{
    constexpr int count = 64;
    std::vector<std::shared_ptr<HttpConnection>> resting;
    resting.reserve(count);
    const qsizetype before = heapInUse();
    for (int i = 0; i < count; ++i) {
        resting.push_back(HttpConnection::on(std::make_shared<BareStream>()));
        const auto response = await(resting.back()->exchange({}, soon()));
        VERIFY_RESULT(response);
        QCOMPARE(response->body, "one");
    }
    const qsizetype ofEach = (heapInUse() - before) / count;
    QVERIFY2(ofEach < 32 * 1024, qPrintable(QString::number(ofEach)));
}

void HttpConnectionTest::doesNotReuseAConnectionWithLeftovers()
{
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n"});
    const auto connection = HttpConnection::on(peer.connect());
    VERIFY_RESULT(await(connection->exchange({}, soon())));
    QVERIFY(!connection->isReusable());
    VERIFY_FAILS(await(connection->exchange({}, soon())), ErrorKind::Network);
}

void HttpConnectionTest::reportsHostileAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &answer, ErrorKind kind) {
        QTest::newRow(name) << answer << kind;
    };
    row("silence", "", ErrorKind::Network);
    row("garbage", "\x16\x03\x01\x02garbage\r\n\r\n", ErrorKind::Protocol);
    row("ssh banner", "SSH-2.0-OpenSSH_9.2\r\n", ErrorKind::Protocol);
    row("status", "HTTP/1.1 20x OK\r\n\r\n", ErrorKind::Protocol);
    row("half a head", "HTTP/1.1 200 OK\r\nConte", ErrorKind::Network);
    row("short body", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", ErrorKind::Network);
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        ErrorKind::Protocol);
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nab", ErrorKind::Protocol);
    row("chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n",
        ErrorKind::Protocol);
    row("endless chunk size",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray(90, 'f') + "\r\n",
        ErrorKind::Protocol);
    row("cut chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", ErrorKind::Network);
    row("cut last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", ErrorKind::Network);
}

void HttpConnectionTest::reportsHostileAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    for (const QList<QByteArray> &pieces : {QList<QByteArray>{answer}, byteByByte(answer)}) {
        ScriptedPeer peer;
        peer.answerWith(pieces, true);
        const auto connection = HttpConnection::on(peer.connect());
        VERIFY_FAILS(await(connection->exchange({}, soon())), kind);
        QVERIFY(!connection->isReusable());
    }
}

void HttpConnectionTest::boundsHeadAndBody_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("repeated");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("endless header") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << QByteArray(1000, 'x')
                                    << ErrorKind::Limit;
    QTest::newRow("many headers") << QByteArray("HTTP/1.1 200 OK\r\n") << QByteArray("A: b\r\n").repeated(100)
                                  << ErrorKind::Limit;
    QTest::newRow("length over the limit")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n") << QByteArray()
        << ErrorKind::Limit;
    QTest::newRow("length over the limit, with body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\nabc") << QByteArray()
        << ErrorKind::Limit;
    QTest::newRow("chunks without end")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        << QByteArray("3e8\r\n" + QByteArray(1000, 'x') + "\r\n") << ErrorKind::Limit;
    QTest::newRow("body without end")
        << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray(1000, 'x') << ErrorKind::Limit;
    QTest::newRow("endless chunk extension")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;") << QByteArray(1000, 'x')
        << ErrorKind::Protocol;
}

void HttpConnectionTest::boundsHeadAndBody()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, repeated);
    QFETCH(ErrorKind, kind);
    ScriptedPeer peer;
    peer.answerWith(QList<QByteArray>{begin} + QList<QByteArray>(400, repeated));
    const HttpLimits limits{16 * 1024, 128 * 1024};
    const auto connection = HttpConnection::on(peer.connect(), limits);
    VERIFY_FAILS(await(connection->exchange({}, soon())), kind);
    QTRY_VERIFY(peer.hasLostClient());
}

void HttpConnectionTest::refusesToSendForgedHeaders()
{
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"});
    const auto connection = HttpConnection::on(peer.connect());
    HttpRequest forged;
    forged.target = "/a HTTP/1.1\r\nX: y\r\n\r\n";
    VERIFY_FAILS(await(connection->exchange(forged, soon())), ErrorKind::Invalid);
    forged.target = "/";
    forged.headers.add("A", "b\r\nX: y");
    VERIFY_FAILS(await(connection->exchange(forged, soon())), ErrorKind::Invalid);
    VERIFY_RESULT(await(connection->exchange({}, soon())));
    QVERIFY(!peer.heard().contains("X: y"));
}

void HttpConnectionTest::givesUpWhenPatienceEnds()
{
    ScriptedPeer peer;
    const auto connection = HttpConnection::on(peer.connect());
    VERIFY_FAILS(await(connection->exchange({}, Patience::of(30ms))), ErrorKind::Timeout);
    QVERIFY(!connection->isReusable());
    QTRY_VERIFY(peer.hasLostClient());
}

void HttpConnectionTest::canBeCancelledInTheMiddleOfABody()
{
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"});
    std::stop_source stop;
    QTimer::singleShot(50ms, this, [&stop] { stop.request_stop(); });
    const auto connection = HttpConnection::on(peer.connect());
    VERIFY_FAILS(await(connection->exchange({}, Patience::of(20s, stop.get_token()))), ErrorKind::Cancelled);
    QTRY_VERIFY(peer.hasLostClient());
}

void HttpConnectionTest::readsAnEndlessAnswerPieceByPiece()
{
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"});
    const auto connection = HttpConnection::on(peer.connect(), HttpLimits{1024, 10});
    const auto head = await(connection->begin({}, soon()));
    VERIFY_RESULT(head);
    QCOMPARE(head->status, 200);
    for (const QByteArray text : {"first event", "event number two"}) {
        peer.say(QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n");
        const auto piece = await(connection->read(soon()));
        VERIFY_RESULT(piece);
        QCOMPARE(*piece, text);
    }
    peer.hangUp();
    VERIFY_FAILS(await(connection->read(soon())), ErrorKind::Network);
}

void HttpConnectionTest::holdsASenderBackThatIsTooFast()
{
    constexpr int size = 64 * 1024 * 1024;
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 200 OK\r\n\r\n", QByteArray(size, 'x')}, true);
    const StreamPtr stream = peer.connect();
    const auto connection = HttpConnection::on(stream);
    VERIFY_RESULT(await(connection->begin({}, soon())));
    qint64 total = 0;
    for (;;) {
        const auto piece = await(connection->read(soon()));
        VERIFY_RESULT(piece);
        if (piece->isEmpty())
            break;
        total += piece->size();
        QVERIFY(piece->size() <= 128 * 1024);
        QVERIFY(stream->bytesAvailable() <= 512 * 1024);
    }
    QCOMPARE(total, size);
}

void HttpConnectionTest::handsOverTheStreamAfter101()
{
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 101 UPGRADED\r\nUpgrade: tcp\r\nConnection: Upgrade\r\n\r\nraw"});
    auto connection = HttpConnection::on(peer.connect());
    const auto response = await(connection->exchange({}, soon()));
    VERIFY_RESULT(response);
    QCOMPARE(response->status, 101);
    const auto [stream, bytes] = connection->takeStream();
    connection.reset();
    QCOMPARE(bytes, "raw");
    peer.say(" more");
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QVERIFY(!peer.hasLostClient());
}

static Task<QByteArray> nextOf(std::shared_ptr<int> left, Patience)
{
    co_return *left > 0 ? QByteArray((*left)-- ? 100000 : 0, 'u') : QByteArray();
}

static HttpBodySource pieces(int count)
{
    const auto left = std::make_shared<int>(count);
    return [left](Patience patience) { return nextOf(left, patience); };
}

void HttpConnectionTest::uploadsFromASource()
{
    ScriptedPeer peer;
    const auto connection = HttpConnection::on(peer.connect());
    HttpRequest request;
    request.method = "PUT";
    const auto task = connection->upload(request, 1000000, pieces(10), soon());
    QTRY_VERIFY_WITH_TIMEOUT(peer.heard().size() > 1000000, 10000);
    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QTRY_VERIFY(task.isReady());
    QVERIFY(peer.heard().contains("Content-Length: 1000000"));
    VERIFY_RESULT(await(connection->read(soon())));
    QVERIFY(connection->isReusable());

    const auto other = HttpConnection::on(peer.connect());
    VERIFY_FAILS(await(other->upload(request, 1000000, pieces(3), soon())), ErrorKind::Invalid);
}

void HttpConnectionTest::stopsTheUploadOnAnEarlyAnswer()
{
    ScriptedPeer peer;
    peer.answerWith({"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"});
    const auto connection = HttpConnection::on(peer.connect());
    HttpRequest request;
    request.method = "PUT";
    const auto response = await(connection->upload(request, 10000LL * 100000, pieces(10000), soon()));
    VERIFY_RESULT(response);
    QCOMPARE(response->status, 403);
    QCOMPARE(*await(connection->read(soon())), "no");
    VERIFY_RESULT(await(connection->read(soon())));
    QVERIFY(!connection->isReusable());
    QVERIFY(peer.heard().size() < 500LL * 100000);
}

void HttpConnectionTest::refusesASecondRequestMeanwhile()
{
    ScriptedPeer peer;
    const auto connection = HttpConnection::on(peer.connect());
    const auto first = connection->exchange({}, soon());
    VERIFY_FAILS(await(connection->exchange({}, soon())), ErrorKind::Internal);
    connection->close();
    QTRY_VERIFY(first.isReady());
}

void HttpConnectionTest::failsOnAClosedConnection()
{
    ScriptedPeer peer;
    const auto connection = HttpConnection::on(peer.connect());
    QTRY_VERIFY(connection->isReusable());
    peer.answerWith({"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}, true);
    VERIFY_RESULT(await(connection->exchange({}, soon())));
    QTRY_VERIFY(!connection->isReusable());
    VERIFY_FAILS(await(connection->exchange({}, soon())), ErrorKind::Network);
}

static QCoro::Task<ErrorKind> kindOfFailure(std::shared_ptr<HttpConnection> connection)
{
    const HttpRequest request;
    const auto response = co_await connection->exchange(request, Patience::of(20s));
    co_return response ? ErrorKind::Internal : response.error().kind;
}

void HttpConnectionTest::survivesCloseWhileWaiting()
{
    ScriptedPeer peer;
    auto connection = HttpConnection::on(peer.connect());
    QTimer::singleShot(20ms, this, [weak = std::weak_ptr(connection)] { weak.lock()->close(); });
    auto task = kindOfFailure(std::move(connection));
    QCOMPARE(await(std::move(task)), ErrorKind::Network);
}

QTEST_GUILESS_MAIN(HttpConnectionTest)
#include "tst_httpconnection.moc"
