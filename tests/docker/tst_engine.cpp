// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"
#include "docker/xml.h"
#include "scriptedengine.h"
#include "verify.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::docker;
using xsc::test::await;
using xsc::test::ScriptedEngine;
using Manner = xsc::test::ScriptedAnswer::Manner;

static const QByteArray listRequest = "GET /v1.41/containers/json?all=1";
static const ContainerId mill(u"mill"_s);

static Patience soon() { return Patience::of(20s); }

static Task<net::StreamPtr> openSocket(QString path, Patience patience)
{
    return net::connectUnix(std::move(path), std::move(patience));
}

static std::shared_ptr<Engine> engineAt(const QString &path)
{
    return Engine::over([path](Patience patience) { return openSocket(path, std::move(patience)); });
}

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesOnAVersion_data();
    void agreesOnAVersion();
    void refusesVersionsItDoesNotSpeak_data();
    void refusesVersionsItDoesNotSpeak();
    void recognisesTheEngine_data();
    void recognisesTheEngine();
    void asksForTheVersionOnce();
    void asksAgainWhenTheEngineWasReplaced();
    void listsContainers();
    void readsChunkedAnswers();
    void tellsRefusals_data();
    void tellsRefusals();
    void tellsWhatIsNoEngine_data();
    void tellsWhatIsNoEngine();
    void takesANullListAsNone();
    void refusesNullAnswers();
    void keepsItsConnection();
    void asksTwiceWhenAKeptConnectionHadGone();
    void neverActsTwice();
    void asksForNoBadNames();
    void givesUpInTime();
    void canBeCancelled();
    void saysThatNobodyListens();
    void endsAtClose();
    void followsEvents();
    void endsWithTheEventsOfTheEngine();
    void refusesEventsThatAreNone();
    void tellsWhyThereAreNoEvents();
    void letsGoOfEventsNobodyHolds();
};

void EngineTest::agreesOnAVersion_data()
{
    QTest::addColumn<QByteArray>("newest");
    QTest::addColumn<QByteArray>("oldest");
    QTest::addColumn<QVersionNumber>("spoken");
    const auto row = [](const char *name, const char *newest, const char *oldest, QVersionNumber spoken) {
        QTest::newRow(name) << QByteArray(newest) << QByteArray(oldest) << spoken;
    };
    row("Docker 1.12", "1.24", "", {1, 24});
    row("Docker 20.10", "1.41", "1.12", {1, 41});
    row("Docker 25", "1.44", "1.24", {1, 44});
    row("Docker 29.0", "1.52", "1.44", {1, 52});
    row("Docker 29.7", "1.55", "1.40", {1, 55});
    row("one to come", "1.70", "1.50", {1, 55});
    row("one that begins where we end", "1.70", "1.55", {1, 55});
    row("Podman 4", "1.41", "1.24", {1, 41});
}

void EngineTest::agreesOnAVersion()
{
    QFETCH(QByteArray, newest);
    QFETCH(QByteArray, oldest);
    QFETCH(QVersionNumber, spoken);
    ScriptedEngine server;
    server.speaks(newest, oldest);
    server.answer("GET /v" + spoken.toString().toLatin1() + "/info", 200, R"({"ID":"x"})");
    const auto engine = engineAt(server.socket());
    VERIFY_RESULT(await(engine->info(soon())));
    QCOMPARE(engine->version().api, spoken);
    QCOMPARE(engine->version().newest, QVersionNumber::fromString(QString::fromLatin1(newest)));
}

void EngineTest::refusesVersionsItDoesNotSpeak_data()
{
    QTest::addColumn<QByteArray>("newest");
    QTest::addColumn<QByteArray>("oldest");
    QTest::addColumn<QString>("named");
    QTest::newRow("too old") << QByteArray("1.23") << QByteArray("1.12") << u"1.12 to 1.23"_s;
    QTest::newRow("too new") << QByteArray("1.80") << QByteArray("1.60") << u"1.60 to 1.80"_s;
}

void EngineTest::refusesVersionsItDoesNotSpeak()
{
    QFETCH(QByteArray, newest);
    QFETCH(QByteArray, oldest);
    QFETCH(QString, named);
    ScriptedEngine server;
    server.speaks(newest, oldest);
    const auto refused = await(engineAt(server.socket())->negotiate(soon()));
    VERIFY_FAILS(refused, ErrorKind::Unsupported);
    QVERIFY2(refused.error().message.contains(named), qPrintable(refused.error().message));
    QVERIFY2(refused.error().message.contains(u"1.24 to 1.55"_s), qPrintable(refused.error().message));
}

void EngineTest::recognisesTheEngine_data()
{
    QTest::addColumn<QByteArray>("components");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<EngineKind>("kind");
    const QByteArray podman = R"([{"Name":"Podman Engine"},{"Name":"Conmon"}])";
    QTest::newRow("Docker's parts") << QByteArray(R"([{"Name":"Engine"}])") << QByteArray()
                                    << EngineKind::Docker;
    QTest::newRow("Podman's parts") << podman << QByteArray() << EngineKind::Podman;
    QTest::newRow("Docker's header") << QByteArray("null") << QByteArray("Docker/28.5.2 (linux)")
                                     << EngineKind::Docker;
    QTest::newRow("Podman's header") << QByteArray("[]") << QByteArray("Libpod/4.3.1 (linux)")
                                     << EngineKind::Podman;
    QTest::newRow("neither") << QByteArray("{}") << QByteArray("nginx") << EngineKind::Unknown;
}

void EngineTest::recognisesTheEngine()
{
    QFETCH(QByteArray, components);
    QFETCH(QByteArray, server);
    ScriptedEngine scripted;
    const QByteArray body =
        R"({"Version":"5.1","ApiVersion":"1.44","Os":"windows","Components":)" + components + '}';
    scripted.answer("GET /version", QList<test::ScriptedAnswer>{{200, body, {}, {{"Server", server}}}});
    const auto version = await(engineAt(scripted.socket())->negotiate(soon()));
    VERIFY_RESULT(version);
    QTEST(version->kind, "kind");
    QCOMPARE(version->version, u"5.1"_s);
    QVERIFY(version->isWindows);
    QVERIFY(version->oldest.isNull());
}

void EngineTest::asksForTheVersionOnce()
{
    ScriptedEngine server;
    server.answer(listRequest, 200, "[]");
    const auto engine = engineAt(server.socket());
    VERIFY_RESULT(await(engine->containers(soon())));
    VERIFY_RESULT(await(engine->containers(soon())));
    QCOMPARE(server.requests(), (QByteArrayList{"GET /version", listRequest, listRequest}));
}

void EngineTest::asksAgainWhenTheEngineWasReplaced()
{
    ScriptedEngine server;
    server.answer(
        listRequest,
        QList<test::ScriptedAnswer>{
            {200, "[]", {}, {}},
            {400,
             "client version 1.41 is too old. Minimum supported API version is 1.44, please upgrade your "
             "client to a newer version\n",
             {},
             {}}});
    const auto engine = engineAt(server.socket());
    VERIFY_RESULT(await(engine->containers(soon())));
    server.speaks("1.52", "1.44");
    server.answer("GET /v1.52/containers/json?all=1", 200, "[]");
    const auto refused = await(engine->containers(soon()));
    VERIFY_FAILS(refused, ErrorKind::Unsupported);
    QVERIFY(refused.error().message.contains(u"1.44"_s) && refused.error().message.contains(u"1.55"_s));
    VERIFY_RESULT(await(engine->containers(soon())));
}

void EngineTest::listsContainers()
{
    ScriptedEngine server;
    server.answer(
        listRequest, 200,
        R"json([{"Id":"0a","Names":["/mill"],"State":"paused","Status":"Up 1 hour (Paused)"}])json");
    const auto engine = engineAt(server.socket());
    const auto list = await(engine->containers(soon()));
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().state, ContainerState::Paused);
    const auto document = await(engine->ps(soon()));
    VERIFY_RESULT(document);
    QCOMPARE(xml::readPs(xml::ps(*document)).value().containers.first().name, u"mill"_s);
}

void EngineTest::readsChunkedAnswers()
{
    ScriptedEngine server;
    server.answer(listRequest, QList<test::ScriptedAnswer>{
                                   {200, "[{\"Id\":\"0a\"},\n{\"Id\":\n\"0b\"}]\n", Manner::Chunked, {}}});
    const auto list = await(engineAt(server.socket())->containers(soon()));
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
}

void EngineTest::tellsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("already stopped") << 304 << QByteArray() << ErrorKind::Remote
                                     << u"Container mill could not be stopped. It is not running."_s;
    QTest::newRow("unknown")
        << 404 << QByteArray(R"({"message":"No such container: mill"})") << ErrorKind::NotFound
        << u"Container mill could not be stopped. The engine says: No such container: mill."_s;
    QTest::newRow("conflict") << 409 << QByteArray(R"({"message":"it turns"})") << ErrorKind::Remote
                              << u"Container mill could not be stopped. The engine says: it turns."_s;
    QTest::newRow("Podman") << 500 << QByteArray(R"({"cause":"jam","message":"mill: jam","response":500})")
                            << ErrorKind::Remote
                            << u"Container mill could not be stopped. The engine says: mill: jam."_s;
    QTest::newRow("only a cause") << 500 << QByteArray(R"({"cause":"jam","message":"","response":500})")
                                  << ErrorKind::Remote
                                  << u"Container mill could not be stopped. The engine says: jam."_s;
    QTest::newRow("plain text") << 503 << QByteArray("try later.\n") << ErrorKind::Remote
                                << u"Container mill could not be stopped. The engine says: try later."_s;
    QTest::newRow("no word")
        << 500 << QByteArray() << ErrorKind::Remote
        << u"Container mill could not be stopped. The engine answered with status 500."_s;
}

void EngineTest::tellsRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    ScriptedEngine server;
    server.answer("POST /v1.41/containers/mill/stop", status, body);
    const auto refused = await(engineAt(server.socket())->stop(mill, soon()));
    VERIFY_FAILS(refused, kind);
    QTEST(refused.error().message, "message");
    QCOMPARE(refused.error().code, (QStringList{u"HTTP"_s, QString::number(status)}));
}

void EngineTest::tellsWhatIsNoEngine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << ErrorKind::Protocol;
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Network;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-") << ErrorKind::Network;
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"ApiVersion\"")
                                 << ErrorKind::Network;
    QTest::newRow("not JSON") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>")
                              << ErrorKind::Protocol;
    QTest::newRow("other JSON") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")
                                << ErrorKind::Protocol;
    QTest::newRow("cut JSON, closed")
        << QByteArray("HTTP/1.0 200 OK\r\n\r\n{\"ApiVersion\":") << ErrorKind::Protocol;
}

void EngineTest::tellsWhatIsNoEngine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    ScriptedEngine server;
    server.answer("GET /version", QList<test::ScriptedAnswer>{{200, bytes, Manner::Raw, {}}});
    VERIFY_FAILS(await(engineAt(server.socket())->containers(soon())), kind);
}

void EngineTest::takesANullListAsNone()
{
    ScriptedEngine server;
    server.answer(listRequest, 200, "null");
    QCOMPARE(await(engineAt(server.socket())->containers(soon())).value().size(), 0);
}

void EngineTest::refusesNullAnswers()
{
    ScriptedEngine server;
    server.answer("GET /v1.41/info", 200, "null\n");
    server.answer("GET /v1.41/containers/mill/json", 200, "null");
    server.answer("GET /v1.41/containers/mill/top", 200, {});
    const auto engine = engineAt(server.socket());
    VERIFY_FAILS(await(engine->info(soon())), ErrorKind::Protocol);
    VERIFY_FAILS(await(engine->inspect(mill, soon())), ErrorKind::Protocol);
    VERIFY_FAILS(await(engine->top(mill, soon())), ErrorKind::Protocol);
}

void EngineTest::keepsItsConnection()
{
    ScriptedEngine server;
    server.answer(listRequest, 200, "[]");
    server.answer("GET /_ping", 200, "OK");
    const auto engine = engineAt(server.socket());
    for (int i = 0; i < 5; ++i)
        VERIFY_RESULT(await(engine->containers(soon())));
    VERIFY_RESULT(await(engine->ping(soon())));
    QCOMPARE(server.connections(), 1);
}

void EngineTest::asksTwiceWhenAKeptConnectionHadGone()
{
    ScriptedEngine server;
    server.answer(listRequest, QList<test::ScriptedAnswer>{
                                   {200, "[]", {}, {}}, {200, {}, Manner::Raw, {}}, {200, "[{}]", {}, {}}});
    const auto engine = engineAt(server.socket());
    QCOMPARE(await(engine->containers(soon())).value().size(), 0);
    QCOMPARE(await(engine->containers(soon())).value().size(), 1);
    QCOMPARE(server.requests().count(listRequest), 3);
    QCOMPARE(server.connections(), 2);
}

void EngineTest::neverActsTwice()
{
    ScriptedEngine server;
    const QByteArray request = "POST /v1.41/containers/mill/restart";
    server.answer(request, QList<test::ScriptedAnswer>{{200, {}, Manner::Raw, {}}});
    VERIFY_FAILS(await(engineAt(server.socket())->restart(mill, soon())), ErrorKind::Network);
    QCOMPARE(server.requests().count(request), 1);
}

void EngineTest::asksForNoBadNames()
{
    ScriptedEngine server;
    const auto engine = engineAt(server.socket());
    const ContainerId bad(u"../images"_s);
    VERIFY_FAILS(await(engine->start(bad, soon())), ErrorKind::Invalid);
    VERIFY_FAILS(await(engine->inspect(bad, soon())), ErrorKind::Invalid);
    VERIFY_FAILS(await(engine->top(bad, soon())), ErrorKind::Invalid);
    QVERIFY(server.requests().isEmpty());
}

void EngineTest::givesUpInTime()
{
    ScriptedEngine server;
    server.answer("POST /v1.41/containers/mill/pause",
                  QList<test::ScriptedAnswer>{{200, {}, Manner::Silent, {}}});
    const auto engine = engineAt(server.socket());
    const auto late = await(engine->pause(mill, Patience::of(150ms)));
    VERIFY_FAILS(late, ErrorKind::Timeout);
    QCOMPARE(late.error().message, u"Container mill could not be paused."_s);
    QTRY_COMPARE(server.abandoned(), 1);
}

void EngineTest::canBeCancelled()
{
    ScriptedEngine server;
    server.answer("POST /v1.41/containers/mill/unpause",
                  QList<test::ScriptedAnswer>{{200, {}, Manner::Silent, {}}});
    const auto engine = engineAt(server.socket());
    std::stop_source stop;
    QTimer::singleShot(100ms, this, [stop]() mutable { stop.request_stop(); });
    VERIFY_FAILS(await(engine->unpause(mill, Patience::of(20s, stop.get_token()))), ErrorKind::Cancelled);
}

void EngineTest::saysThatNobodyListens()
{
    QTemporaryDir folder;
    const auto engine = engineAt(folder.filePath(u"none"_s));
    VERIFY_FAILS(await(engine->containers(soon())), ErrorKind::NotFound);
    VERIFY_FAILS(await(engine->ping(soon())), ErrorKind::NotFound);
    VERIFY_FAILS(await(engine->events(soon())), ErrorKind::NotFound);
}

void EngineTest::endsAtClose()
{
    ScriptedEngine server;
    server.answer("GET /_ping", QList<test::ScriptedAnswer>{{200, {}, Manner::Silent, {}}});
    const auto engine = engineAt(server.socket());
    QTimer::singleShot(100ms, this, [engine] { engine->close(); });
    VERIFY_FAILS(await(engine->ping(soon())), ErrorKind::Network);
    VERIFY_FAILS(await(engine->containers(soon())), ErrorKind::Network);
}

static test::ScriptedAnswer eventsAnswer(const QByteArray &lines, Manner manner)
{
    return {200, lines, manner, {{"Content-Type", "application/json"}}};
}

void EngineTest::followsEvents()
{
    ScriptedEngine server;
    server.answer("GET events",
                  {eventsAnswer("{\"Type\":\"container\",\n\"Action\":\"start\",\"Actor\":{\"ID\":\"0a\"}}\n"
                                "{\"Type\":\"container\",\"Action\":\"die\"}\n",
                                Manner::Open)});
    const auto events = await(engineAt(server.socket())->events(soon()));
    VERIFY_RESULT(events);
    QStringList actions;
    while (actions.size() < 2) {
        const auto batch = await((*events)->next(soon()));
        VERIFY_RESULT(batch);
        QVERIFY(!batch->isEmpty());
        for (const Event &event : *batch)
            actions.append(event.action);
    }
    QCOMPARE(actions, (QStringList{u"start"_s, u"die"_s}));
    const QByteArray request = QByteArray::fromPercentEncoding(server.requests().last());
    QVERIFY(request.startsWith("GET /v1.41/events?filters={\"type\":[\"container\",\"image\"]"));
    for (const char *word : {"create", "start", "die", "oom", "health_status", "rename", "destroy", "remove",
                             "pause", "unpause", "update", "pull", "untag", "delete"})
        QVERIFY2(request.contains('"' + QByteArray(word) + '"'), word);
    VERIFY_FAILS(await((*events)->next(Patience::of(50ms))), ErrorKind::Timeout);
}

void EngineTest::endsWithTheEventsOfTheEngine()
{
    ScriptedEngine server;
    server.answer("GET events", {eventsAnswer("{\"Action\":\"die\"}\n", Manner::Chunked)});
    const auto events = await(engineAt(server.socket())->events(soon()));
    VERIFY_RESULT(events);
    VERIFY_RESULT(await((*events)->next(soon())));
    VERIFY_FAILS(await((*events)->next(soon())), ErrorKind::Network);
}

void EngineTest::refusesEventsThatAreNone()
{
    ScriptedEngine server;
    server.answer("GET events", {eventsAnswer("<html>\n", Manner::Open)});
    const auto events = await(engineAt(server.socket())->events(soon()));
    VERIFY_RESULT(events);
    VERIFY_FAILS(await((*events)->next(soon())), ErrorKind::Protocol);
    QTRY_COMPARE(server.abandoned(), 1);
}

void EngineTest::tellsWhyThereAreNoEvents()
{
    ScriptedEngine server;
    server.answer("GET events", 500, R"({"message":"no journal"})");
    const auto refused = await(engineAt(server.socket())->events(soon()));
    VERIFY_FAILS(refused, ErrorKind::Remote);
    QVERIFY(refused.error().message.contains(u"no journal"_s));
}

void EngineTest::letsGoOfEventsNobodyHolds()
{
    ScriptedEngine server;
    server.answer("GET events", {eventsAnswer({}, Manner::Open)});
    auto events = await(engineAt(server.socket())->events(soon()));
    VERIFY_RESULT(events);
    auto waiting = (*events)->next({});
    events = std::shared_ptr<EventStream>();
    QVERIFY(!await(std::move(waiting)).has_value());
    QTRY_COMPARE(server.abandoned(), 1);
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
