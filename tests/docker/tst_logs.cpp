// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"
#include "docker/logcollector.h"
#include "docker/logdemultiplexer.h"
#include "scriptedengine.h"
#include "verify.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::docker;
using xsc::test::await;
using xsc::test::ScriptedEngine;
using Source = LogPiece::Source;

namespace {

const ContainerId mill(u"mill"_s);
const QByteArray logsRequest = "GET /v1.41/containers/mill/logs?stdout=1&stderr=1&tail=5";
const QByteArray inspectRequest = "GET /v1.41/containers/mill/json";

QByteArray frame(char stream, const QByteArray &payload, qint64 claimed = -1)
{
    const quint32 size = qToBigEndian(quint32(claimed < 0 ? payload.size() : claimed));
    return QByteArray(1, stream) + QByteArray(3, '\0') +
           QByteArray(reinterpret_cast<const char *>(&size), sizeof(size)) + payload;
}

Task<net::StreamPtr> openSocket(QString path, Patience patience)
{
    return net::connectUnix(std::move(path), std::move(patience));
}

Result<LogText> logsFrom(const ScriptedEngine &server, bool timestamps = false)
{
    const auto engine = Engine::over(
        [path = server.socket()](Patience patience) { return openSocket(path, std::move(patience)); });
    return await(engine->logs(mill, LogWish{5, {}, {}, timestamps}, Patience::of(20s)));
}

} // namespace

class LogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFramesApartHoweverTheyArrive();
    void keepsNothingOfAFrameThatClaimsFourGigabytes();
    void refusesWhatIsNoFrame_data();
    void refusesWhatIsNoFrame();
    void makesLinesOfPieces();
    void takesTimesOnlyWhereTheyAre();
    void keepsTheNewestLinesWithinItsBounds();
    void readsALogOfTwoStreams();
    void readsTheLogOfATerminal();
    void trustsTheContentTypeOfNewEngines();
    void failsWhereTheLogBreaksOff_data();
    void failsWhereTheLogBreaksOff();
};

void LogsTest::takesFramesApartHoweverTheyArrive()
{
    const QByteArray bytes =
        frame(1, "out") + frame(2, "wrong") + frame(1, {}) + frame(0, "in") + frame(3, "!");
    for (qsizetype step = 1; step <= bytes.size(); ++step) {
        LogDemultiplexer demultiplexer;
        QByteArray output;
        QByteArray errors;
        QByteArray engine;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            const auto pieces = demultiplexer.feed(bytes.mid(at, step));
            VERIFY_RESULT(pieces);
            for (const LogPiece &piece : *pieces)
                (piece.source == Source::Output   ? output
                 : piece.source == Source::Errors ? errors
                                                  : engine) += piece.bytes;
        }
        QCOMPARE(output, "outin");
        QCOMPARE(errors, "wrong");
        QCOMPARE(engine, "!");
        QVERIFY(demultiplexer.isBetweenFrames());
    }
}

void LogsTest::keepsNothingOfAFrameThatClaimsFourGigabytes()
{
    LogDemultiplexer demultiplexer;
    const auto pieces = demultiplexer.feed(frame(2, "a", 0xffffffff));
    VERIFY_RESULT(pieces);
    QCOMPARE(*pieces, (QList<LogPiece>{{Source::Errors, "a"}}));
    QVERIFY(!demultiplexer.isBetweenFrames());
}

void LogsTest::refusesWhatIsNoFrame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("plain text\r\n");
    QTest::newRow("an unknown stream") << frame(4, "x");
    QTest::newRow("a negative stream") << frame(char(0xff), "x");
    QTest::newRow("a filled gap") << QByteArray("\1\0\1\0\0\0\0\1x", 9);
    QTest::newRow("after a good one") << frame(1, "good") + "HTTP/1.1";
}

void LogsTest::refusesWhatIsNoFrame()
{
    QFETCH(QByteArray, bytes);
    VERIFY_FAILS(LogDemultiplexer().feed(bytes), ErrorKind::Protocol);
}

void LogsTest::makesLinesOfPieces()
{
    LogCollector collector(false, false);
    collector.take(LogStream::Output, "one\ntw");
    collector.take(LogStream::Errors, "oops \xff\n");
    collector.take(LogStream::Output, "o\r\n\n");
    collector.take(LogStream::Errors, "unended");
    const LogText text = collector.finish();
    QCOMPARE(text.lines, (QList<LogLine>{{LogStream::Output, {}, u"one"_s, 0},
                                         {LogStream::Errors, {}, u"oops \uFFFD"_s, 0},
                                         {LogStream::Output, {}, u"two\r"_s, 0},
                                         {LogStream::Output, {}, {}, 0},
                                         {LogStream::Errors, {}, u"unended"_s, 0}}));
    QCOMPARE(text.omittedLines, 0);
}

void LogsTest::takesTimesOnlyWhereTheyAre()
{
    LogCollector collector(true, true);
    collector.take(LogStream::Output, "2026-03-04T05:06:07.123456789Z a b\r\nno time here\n\n"
                                      "2026-03-04T05:06:07+01:00 \n");
    QCOMPARE(collector.finish().lines,
             (QList<LogLine>{{LogStream::Output, u"2026-03-04T05:06:07.123456789Z"_s, u"a b"_s, 0},
                             {LogStream::Output, {}, u"no time here"_s, 0},
                             {LogStream::Output, {}, {}, 0},
                             {LogStream::Output, u"2026-03-04T05:06:07+01:00"_s, u""_s, 0}}));
}

void LogsTest::keepsTheNewestLinesWithinItsBounds()
{
    LogCollector collector(false, false);
    const QByteArray line = QByteArray(LogText::mostLineBytes + 100, 'x') + '\n';
    constexpr int written = 500;
    for (int i = 0; i < written; ++i)
        collector.take(LogStream::Output, line);
    collector.take(LogStream::Output, "last\n");
    const LogText text = collector.finish();
    QCOMPARE(text.lines.last().text, u"last"_s);
    QCOMPARE(text.lines.first().text.size(), LogText::mostLineBytes);
    QCOMPARE(text.lines.first().cutBytes, 100);
    QVERIFY(text.lines.size() * LogText::mostLineBytes <= LogText::mostBytes + LogText::mostLineBytes);
    QCOMPARE(text.omittedLines + text.lines.size(), written + 1);
    QCOMPARE(text.omittedBytes, text.omittedLines * line.size());
}

void LogsTest::readsALogOfTwoStreams()
{
    ScriptedEngine server;
    server.answer(inspectRequest, 200, R"({"Config":{"Tty":false}})");
    server.answer(logsRequest, 200, frame(1, "grinds\n") + frame(2, "jams\n"));
    const auto log = logsFrom(server);
    VERIFY_RESULT(log);
    QVERIFY(!log->hasTerminal);
    QCOMPARE(log->lines, (QList<LogLine>{{LogStream::Output, {}, u"grinds"_s, 0},
                                         {LogStream::Errors, {}, u"jams"_s, 0}}));
}

void LogsTest::readsTheLogOfATerminal()
{
    ScriptedEngine server;
    server.answer(inspectRequest, 200, R"({"Config":{"Tty":true}})");
    server.answer(logsRequest, 200, "grinds\r\njams");
    const auto log = logsFrom(server);
    VERIFY_RESULT(log);
    QVERIFY(log->hasTerminal);
    QCOMPARE(log->lines, (QList<LogLine>{{LogStream::Output, {}, u"grinds"_s, 0},
                                         {LogStream::Output, {}, u"jams"_s, 0}}));
}

void LogsTest::trustsTheContentTypeOfNewEngines()
{
    ScriptedEngine server;
    server.speaks("1.44", "1.24");
    const QByteArray request = "GET /v1.44/containers/mill/logs?stdout=1&stderr=1&tail=5&timestamps=1";
    server.answer(request, QList<test::ScriptedAnswer>{
                               {200, "x\r\n", {}, {{"Content-Type", "application/vnd.docker.raw-stream"}}}});
    const auto log = logsFrom(server, true);
    VERIFY_RESULT(log);
    QVERIFY(log->hasTerminal);
    QCOMPARE(server.requests(), (QByteArrayList{"GET /version", request}));
}

void LogsTest::failsWhereTheLogBreaksOff_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("in a frame") << 200 << frame(1, "half", 100) << ErrorKind::Network;
    QTest::newRow("in a head") << 200 << QByteArray("\1\0\0", 3) << ErrorKind::Network;
    QTest::newRow("not framed") << 200 << QByteArray("plain text") << ErrorKind::Protocol;
    QTest::newRow("the engine's word")
        << 200 << frame(1, "a\n") + frame(3, "disk failed") << ErrorKind::Remote;
    QTest::newRow("unknown") << 404 << QByteArray(R"({"message":"No such container: mill"})")
                             << ErrorKind::NotFound;
    QTest::newRow("no log kept") << 501 << QByteArray(R"({"message":"configured logging driver does not "
                                                      "support reading"})")
                                 << ErrorKind::Remote;
}

void LogsTest::failsWhereTheLogBreaksOff()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    ScriptedEngine server;
    server.answer(inspectRequest, 200, R"({"Config":{"Tty":false}})");
    server.answer(logsRequest, status, body);
    const auto log = logsFrom(server);
    VERIFY_FAILS(log, kind);
    QVERIFY2(log.error().message.startsWith(u"The log of container mill could not be read."_s),
             qPrintable(log.error().message));
}

QTEST_GUILESS_MAIN(LogsTest)
#include "tst_logs.moc"
