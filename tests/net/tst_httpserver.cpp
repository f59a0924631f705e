// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "net/httpconnection.h"
#include "net/httpserver.h"
#include "verify.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::net;
using xsc::test::await;

static Patience soon() { return Patience::of(20s); }

//! What the handlers of these tests have seen.
struct Seen
{
    QList<HttpRequest> requests;
    QByteArray streamed;
    int served = 0;
    bool peerGone = false;
};

using SeenPtr = std::shared_ptr<Seen>;
using ResponderPtr = std::shared_ptr<HttpResponder>;

static QCoro::Task<void> streamTwoPieces(ResponderPtr responder)
{
    HttpResponse head;
    head.status = 200;
    co_await responder->begin(head);
    co_await responder->write("one,");
    const QByteArray nothing;
    co_await responder->write(nothing);
    co_await responder->write("two");
    co_await responder->finish();
}

static QCoro::Task<void> receiveBody(SeenPtr seen, ResponderPtr responder)
{
    for (;;) {
        const auto piece = co_await responder->readBody(soon());
        if (!piece || piece->isEmpty())
            break;
        seen->streamed += *piece;
    }
    HttpResponse done;
    done.status = 201;
    co_await responder->reply(done);
}

static QCoro::Task<void> waitForEnd(SeenPtr seen, ResponderPtr responder)
{
    SignalWait wait;
    wait.on(responder->device(), &QIODevice::readChannelFinished);
    co_await wait.until(soon());
    seen->peerGone = responder->isPeerGone();
}

static void upgrade(const ResponderPtr &responder)
{
    const auto [stream, bytes] = responder->takeStream();
    stream->write("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\n\r\n" + bytes.toUpper());
    QObject::connect(stream.get(), &QIODevice::readyRead, stream.get(),
                     [s = stream] { s->write(s->readAll().toUpper()); });
    QObject::connect(stream.get(), &QIODevice::readChannelFinished, stream.get(),
                     [s = stream.get()] { s->disconnect(); });
}

static QCoro::Task<void> handle(SeenPtr seen, HttpRequest request, ResponderPtr responder)
{
    seen->requests.append(request);
    if (request.target == "/stream")
        co_await streamTwoPieces(responder);
    else if (request.target == "/upgrade")
        upgrade(responder);
    else if (request.target == "/wait")
        co_await waitForEnd(seen, responder);
    else if (request.target == "/body")
        co_await receiveBody(seen, responder);
    else if (request.target != "/nothing") {
        HttpResponse response;
        response.status = request.target == "/204" ? 204 : 200;
        response.body = "got " + request.body;
        co_await responder->reply(response);
    }
}

static QCoro::Task<void> countedServe(SeenPtr seen, StreamPtr stream, HttpServerOptions options,
                                      Patience patience)
{
    const HttpHandler handler = [seen](HttpRequest request, ResponderPtr responder) {
        return handle(seen, std::move(request), std::move(responder));
    };
    co_await serveHttp(std::move(stream), handler, options, patience);
    ++seen->served;
}

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersOnAKeptConnection();
    void streamsAnswers();
    void speaksHttp10();
    void leavesBodiesToTheHandler();
    void handsTheStreamOver();
    void answersPipelinedRequestsInOrder();
    void answersForAHandlerThatSaysNothing();
    void tellsTheHandlerThatThePeerHasGone();
    void invitesABodyThatAsks();
    void sendsNoBodyToHead();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void timesOutOnSlowHeads();
    void timesOutOnSlowBodies();
    void endsWithItsPatience();

private:
    [[nodiscard]] StreamPtr connect();
    [[nodiscard]] QByteArray rawAnswer(const QByteArray &request, int atLeast = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLocalServer> m_server;
    SeenPtr m_seen;
    HttpServerOptions m_options;
    std::stop_source m_stop;
};

void HttpServerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<QLocalServer>();
    m_seen = std::make_shared<Seen>();
    m_stop = {};
    m_options = {};
    m_options.limits = HttpLimits{4096, 100000};
    m_options.streamedMethods = {"PUT"};
    QVERIFY(m_server->listen(m_folder->filePath(u"http.sock"_s)));
    QObject::connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        countedServe(m_seen, adoptStream(m_server->nextPendingConnection()), m_options,
                     Patience{QDeadlineTimer(QDeadlineTimer::Forever), m_stop.get_token()});
    });
}

void HttpServerTest::cleanup()
{
    m_stop.request_stop();
    QCoreApplication::processEvents();
    m_server.reset();
}

StreamPtr HttpServerTest::connect()
{
    const auto stream = await(connectUnix(m_server->fullServerName(), soon()));
    return stream ? *stream : nullptr;
}

QByteArray HttpServerTest::rawAnswer(const QByteArray &request, int atLeast)
{
    const StreamPtr stream = connect();
    stream->write(request);
    QByteArray answer;
    const bool came = QTest::qWaitFor(
        [&] {
            answer += stream->readAll();
            return hasEnded(*stream) || (atLeast > 0 && answer.size() >= atLeast);
        },
        20000);
    return came ? answer + stream->readAll() : QByteArray("nothing came");
}

void HttpServerTest::answersOnAKeptConnection()
{
    const auto connection = HttpConnection::on(connect());
    for (const QByteArray text : {"a", "bc", ""}) {
        HttpRequest request;
        request.method = "POST";
        request.body = text;
        const auto response = await(connection->exchange(request, soon()));
        VERIFY_RESULT(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, "got " + text);
    }
    HttpRequest empty;
    empty.target = "/204";
    const auto response = await(connection->exchange(empty, soon()));
    VERIFY_RESULT(response);
    QCOMPARE(response->status, 204);
    QVERIFY(!response->headers.contains("content-length"));
    QVERIFY(connection->isReusable());
}

void HttpServerTest::streamsAnswers()
{
    const auto connection = HttpConnection::on(connect());
    HttpRequest request;
    request.target = "/stream";
    const auto response = await(connection->exchange(request, soon()));
    VERIFY_RESULT(response);
    QCOMPARE(response->headers.value("TRANSFER-encoding"), "chunked");
    QCOMPARE(response->body, "one,two");
    QVERIFY(connection->isReusable());
}

void HttpServerTest::speaksHttp10()
{
    QCOMPARE(rawAnswer("GET / HTTP/1.0\r\n\r\n"), "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\ngot ");
    QCOMPARE(rawAnswer("GET /stream HTTP/1.0\r\n\r\n"), "HTTP/1.0 200 OK\r\n\r\none,two");
    QVERIFY(rawAnswer("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n")
                .contains("Connection: keep-alive"));
}

void HttpServerTest::leavesBodiesToTheHandler()
{
    const auto connection = HttpConnection::on(connect());
    HttpRequest request;
    request.method = "PUT";
    request.target = "/body";
    request.body = QByteArray(500000, 'p');
    const auto response = await(connection->exchange(request, soon()));
    VERIFY_RESULT(response);
    QCOMPARE(response->status, 201);
    QCOMPARE(m_seen->streamed, request.body);
    request.target = "/ignored";
    VERIFY_RESULT(await(connection->exchange(request, soon())));
    VERIFY_RESULT(await(connection->exchange({}, soon())));
}

void HttpServerTest::handsTheStreamOver()
{
    const StreamPtr stream = connect();
    stream->write("POST /upgrade HTTP/1.1\r\nContent-Length: 0\r\n\r\nearly");
    QTRY_VERIFY(stream->peek(1000).endsWith("\r\n\r\nEARLY"));
    (void)stream->readAll();
    stream->write("late");
    QTRY_COMPARE(stream->peek(100), "LATE");
    QTRY_COMPARE(m_seen->served, 1);
}

void HttpServerTest::answersPipelinedRequestsInOrder()
{
    const QByteArray answer = rawAnswer("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n1"
                                        "POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n2"
                                        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    QCOMPARE(answer.count("HTTP/1.1 200 OK"), 3);
    QVERIFY(answer.indexOf("got 1") < answer.indexOf("got 2"));
}

void HttpServerTest::answersForAHandlerThatSaysNothing()
{
    QVERIFY(rawAnswer("GET /nothing HTTP/1.0\r\n\r\n").startsWith("HTTP/1.0 500 "));
}

void HttpServerTest::tellsTheHandlerThatThePeerHasGone()
{
    StreamPtr stream = connect();
    stream->write("GET /wait HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(m_seen->requests.size(), 1);
    stream.reset();
    QTRY_COMPARE(m_seen->served, 1);
    QVERIFY(m_seen->peerGone);
}

void HttpServerTest::invitesABodyThatAsks()
{
    const StreamPtr stream = connect();
    stream->write("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(stream->peek(1000), "HTTP/1.1 100 Continue\r\n\r\n");
    stream->write("ok");
    QTRY_VERIFY(stream->peek(1000).endsWith("got ok"));
}

void HttpServerTest::sendsNoBodyToHead()
{
    const QByteArray answer = rawAnswer("HEAD / HTTP/1.0\r\n\r\n");
    QVERIFY(answer.contains("Content-Length: 4\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void HttpServerTest::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 nonsense\r\n\r\n") << 400;
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("bad length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << 400;
    QTest::newRow("bad chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                               << 400;
    QTest::newRow("big head") << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(100000, 'a')) << 431;
    QTest::newRow("big body told") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 100001\r\n\r\n") << 413;
    QTest::newRow("big body sent") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 200000\r\n\r\n" +
                                                 QByteArray(200000, 'b'))
                                   << 413;
    QTest::newRow("big chunks") << QByteArray(
                                       "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                       QByteArray("3e8\r\n" + QByteArray(1000, 'c') + "\r\n").repeated(200))
                                << 413;
}

void HttpServerTest::refusesBadRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const QByteArray answer = rawAnswer(request, 12);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.constData());
    QTRY_COMPARE(m_seen->served, 1);
    QVERIFY(m_seen->requests.isEmpty());
}

void HttpServerTest::timesOutOnSlowHeads()
{
    m_options.headTime = 50ms;
    const QByteArray answer = rawAnswer("GET / HTTP/1.1\r\nHos", 12);
    QVERIFY2(answer.startsWith("HTTP/1.1 408 "), answer.constData());
}

void HttpServerTest::timesOutOnSlowBodies()
{
    m_options.bodyTime = 50ms;
    const QByteArray answer = rawAnswer("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc", 12);
    QVERIFY2(answer.startsWith("HTTP/1.1 408 "), answer.constData());
}

void HttpServerTest::endsWithItsPatience()
{
    const StreamPtr stream = connect();
    stream->write("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(stream->peek(1000).endsWith("got "));
    m_stop.request_stop();
    QTRY_COMPARE(m_seen->served, 1);
    QTRY_VERIFY(hasEnded(*stream));
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
