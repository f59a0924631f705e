// SPDX-License-Identifier: BSD-2-Clause
#include "net/httpconnection.h"
#include "simulator/enginesimulator.h"
#include "verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::simulator;
using namespace std::chrono_literals;
using docker::ContainerState;
using docker::Health;

namespace {

Patience soon() { return Patience::of(20s); }

EngineFlavour docker20() { return {}; }
EngineFlavour docker29() { return {false, false, u"29.7.2"_s, {1, 55}, {1, 40}}; }
EngineFlavour podman43() { return {true, false, u"4.3.1"_s, {1, 41}, {1, 24}}; }
EngineFlavour podman58() { return {true, false, u"5.8.6"_s, {1, 44}, {1, 24}}; }
EngineFlavour windows() { return {false, true, u"25.0.3"_s, {1, 44}, {1, 24}}; }

SimulatedContainer container(const QString &name, ContainerState state = ContainerState::Running)
{
    SimulatedContainer plan;
    plan.name = name;
    plan.image = u"busybox:1.36"_s;
    plan.command = u"sh -c 'sleep 1'"_s;
    plan.state = state;
    return plan;
}

struct Frame
{
    int stream = 0;
    QByteArray text;
};

QList<Frame> framesOf(QByteArray bytes)
{
    QList<Frame> frames;
    while (bytes.size() >= 8) {
        const auto size = qsizetype(qFromBigEndian<quint32>(bytes.constData() + 4));
        frames.append({bytes[0], bytes.mid(8, size)});
        bytes.remove(0, 8 + size);
    }
    return frames;
}

} // namespace

Q_DECLARE_METATYPE(xsc::simulator::EngineFlavour)

class TestEngineSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void answersPing_data();
    void answersPing();
    void tellsItsVersion();
    void refusesVersionsOutOfRange_data();
    void refusesVersionsOutOfRange();
    void answersUnknownPaths();
    void answersRequestsInARow();
    void listsContainers();
    void listsHealthFromNewVersionsOn();
    void filtersLists();
    void tellsHowLongStatesLast_data();
    void tellsHowLongStatesLast();
    void findsByNameIdAndPrefix();
    void inspects();
    void answersLifecycle_data();
    void answersLifecycle();
    void renames_data();
    void renames();
    void listsProcesses();
    void listsProcessesOfWindows();
    void framesLogs();
    void followsLogs();
    void refusesLogsWithoutStream();
    void samplesStatistics();
    void streamsEvents();
    void tellsEventsInOrder_data();
    void tellsEventsInOrder();
    void replaysEvents();
    void refusesBadEventRequests_data();
    void refusesBadEventRequests();
    void checksHealthAfterAStart();
    void endsConnectionsWhenDropped();
    void survivesItsOwnEnd();
    void refusesWhatAUserCannotDo();

private:
    void start(const EngineFlavour &flavour);
    [[nodiscard]] std::shared_ptr<net::HttpConnection> connection();
    [[nodiscard]] Result<net::HttpResponse> ask(const QByteArray &method, const QByteArray &target);
    [[nodiscard]] QJsonDocument get(const QByteArray &target);
    [[nodiscard]] QList<QJsonObject> readEvents(const std::shared_ptr<net::HttpConnection> &connection,
                                                qsizetype count);

    QTemporaryDir m_folder;
    std::unique_ptr<EngineSimulator> m_engine;
    std::unique_ptr<QLocalServer> m_server;
};

void TestEngineSimulator::start(const EngineFlavour &flavour)
{
    m_engine = std::make_unique<EngineSimulator>(flavour);
    EnginePace pace;
    pace.stop = pace.sample = pace.health = 0ms;
    m_engine->setPace(pace);
    m_server = std::make_unique<QLocalServer>();
    connect(m_server.get(), &QLocalServer::newConnection, m_engine.get(), [this] {
        QLocalSocket *socket = m_server->nextPendingConnection();
        socket->setParent(nullptr);
        m_engine->serve(net::adoptStream(socket));
    });
    QVERIFY(m_server->listen(m_folder.filePath(u"engine.sock"_s)));
}

void TestEngineSimulator::cleanup()
{
    m_engine.reset();
    m_server.reset();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

std::shared_ptr<net::HttpConnection> TestEngineSimulator::connection()
{
    const auto stream = test::await(net::connectUnix(m_folder.filePath(u"engine.sock"_s), soon()));
    return stream ? net::HttpConnection::on(*stream) : nullptr;
}

Result<net::HttpResponse> TestEngineSimulator::ask(const QByteArray &method, const QByteArray &target)
{
    net::HttpRequest request;
    request.method = method;
    request.target = target;
    return test::await(connection()->exchange(request, soon()));
}

QJsonDocument TestEngineSimulator::get(const QByteArray &target)
{
    const auto response = ask("GET", target);
    return response && response->status == 200 ? QJsonDocument::fromJson(response->body) : QJsonDocument();
}

void TestEngineSimulator::answersPing_data()
{
    QTest::addColumn<EngineFlavour>("flavour");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("system");
    QTest::newRow("docker") << docker20() << QByteArray("Docker/20.10.24 (linux)") << QByteArray("linux");
    QTest::newRow("podman") << podman58() << QByteArray("Libpod/5.8.6 (linux)") << QByteArray("linux");
    QTest::newRow("windows") << windows() << QByteArray("Docker/25.0.3 (windows)") << QByteArray("windows");
}

void TestEngineSimulator::answersPing()
{
    QFETCH(EngineFlavour, flavour);
    start(flavour);
    for (const QByteArray method : {"GET", "HEAD"}) {
        const auto response = ask(method, "/_ping");
        VERIFY_RESULT(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, method == "GET" ? QByteArray("OK") : QByteArray());
        QCOMPARE(response->headers.value("Api-Version"), flavour.api.toString().toLatin1());
        QTEST(response->headers.value("Server"), "server");
        QTEST(response->headers.value("Ostype"), "system");
    }
}

void TestEngineSimulator::tellsItsVersion()
{
    start(podman58());
    const QJsonObject version = get("/v1.41/version").object();
    QCOMPARE(version.value(u"ApiVersion"_s).toString(), u"1.44"_s);
    QCOMPARE(version.value(u"Components"_s).toArray().first()[u"Name"_s].toString(), u"Podman Engine"_s);
    start(docker20());
    m_engine->add(container(u"a"_s));
    m_engine->add(container(u"b"_s, ContainerState::Paused));
    m_engine->add(container(u"c"_s, ContainerState::Exited));
    const QJsonObject info = get("/info").object();
    QCOMPARE(info.value(u"ServerVersion"_s).toString(), u"20.10.24"_s);
    QCOMPARE(info.value(u"ContainersRunning"_s).toInt(), 1);
    QCOMPARE(info.value(u"ContainersPaused"_s).toInt(), 1);
    QCOMPARE(info.value(u"ContainersStopped"_s).toInt(), 1);
    QCOMPARE(get("/images/json").array().size(), 1);
}

void TestEngineSimulator::refusesVersionsOutOfRange_data()
{
    QTest::addColumn<EngineFlavour>("flavour");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("too old, plain text")
        << docker20() << QByteArray("/v1.11/_ping") << 400
        << QByteArray("client version 1.11 is too old. Minimum supported API version is 1.12, please upgrade "
                      "your client to a newer version\n");
    QTest::newRow("too old, JSON")
        << docker29() << QByteArray("/v1.39/info") << 400
        << QByteArray("{\"message\":\"client version 1.39 is too old. Minimum supported API version is 1.40, "
                      "please upgrade your client to a newer version\"}\n");
    QTest::newRow("too new")
        << docker20() << QByteArray("/v1.99/info") << 400
        << QByteArray(
               "{\"message\":\"client version 1.99 is too new. Maximum supported API version is 1.41\"}\n");
    QTest::newRow("podman takes any") << podman43() << QByteArray("/v1.99/_ping") << 200 << QByteArray("OK");
}

void TestEngineSimulator::refusesVersionsOutOfRange()
{
    QFETCH(EngineFlavour, flavour);
    QFETCH(QByteArray, target);
    start(flavour);
    const auto response = ask("GET", target);
    VERIFY_RESULT(response);
    QTEST(response->status, "status");
    QTEST(response->body, "body");
}

void TestEngineSimulator::answersUnknownPaths()
{
    start(docker20());
    for (const QByteArray target : {"/nope", "/containers/json/", "/v1.41/containers", "/"}) {
        const auto response = ask("GET", target);
        VERIFY_RESULT(response);
        QCOMPARE(response->status, 404);
        QCOMPARE(response->body, QByteArray("{\"message\":\"page not found\"}\n"));
    }
    start(podman43());
    const auto response = ask("GET", "/nope");
    VERIFY_RESULT(response);
    QCOMPARE(response->status, 404);
    QCOMPARE(response->body, QByteArray("Not Found\n"));
}

void TestEngineSimulator::answersRequestsInARow()
{
    start(docker20());
    const auto kept = connection();
    net::HttpRequest request;
    request.target = "/_ping";
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(test::await(kept->exchange(request, soon())));
    QCOMPARE(m_engine->requests(), QStringList(3, u"GET /_ping"_s));
}

void TestEngineSimulator::listsContainers()
{
    start(docker20());
    SimulatedContainer web = container(u"web"_s);
    web.ports = {{u"0.0.0.0"_s, 80, 8080, u"tcp"_s}, {{}, 443, 0, u"tcp"_s}};
    web.labels = {{u"com.docker.compose.project"_s, u"shop"_s}};
    web.health = Health::Healthy;
    const QString id = m_engine->add(web);
    m_engine->add(container(u"old"_s, ContainerState::Exited));
    QCOMPARE(get("/containers/json").array().size(), 1);
    const QJsonArray list = get("/v1.41/containers/json?all=1").array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0][u"Names"_s].toArray(), QJsonArray{u"/old"_s});
    const QJsonObject entry = list[1].toObject();
    QCOMPARE(entry.value(u"Id"_s).toString(), id);
    QCOMPARE(id.size(), 64);
    QCOMPARE(entry.value(u"State"_s).toString(), u"running"_s);
    QCOMPARE(entry.value(u"Status"_s).toString(), u"Up Less than a second (healthy)"_s);
    QCOMPARE(entry.value(u"Labels"_s)[u"com.docker.compose.project"_s].toString(), u"shop"_s);
    QCOMPARE(entry.value(u"Ports"_s)[0][u"PublicPort"_s].toInt(), 8080);
    QVERIFY(!entry.value(u"Ports"_s)[1].toObject().contains(u"PublicPort"_s));
    QVERIFY(!entry.contains(u"Health"_s));
}

void TestEngineSimulator::listsHealthFromNewVersionsOn()
{
    start(docker29());
    SimulatedContainer web = container(u"web"_s);
    web.health = Health::Unhealthy;
    m_engine->add(web);
    QCOMPARE(get("/containers/json").array()[0][u"Health"_s][u"Status"_s].toString(), u"unhealthy"_s);
    QVERIFY(!get("/v1.51/containers/json").array()[0].toObject().contains(u"Health"_s));
    start(podman43());
    m_engine->add(web);
    const QJsonObject entry = get("/containers/json").array()[0].toObject();
    QCOMPARE(entry.value(u"Status"_s).toString(), u"Up Less than a second"_s);
    QCOMPARE(entry.value(u"Image"_s).toString(), u"docker.io/library/busybox:1.36"_s);
}

void TestEngineSimulator::filtersLists()
{
    start(docker20());
    SimulatedContainer web = container(u"web"_s);
    web.labels = {{u"tier"_s, u"front"_s}};
    m_engine->add(web);
    m_engine->add(container(u"job"_s, ContainerState::Exited));
    const auto names = [this](const QByteArray &filters) {
        QStringList list;
        for (const QJsonValue entry :
             get("/containers/json?all=1&filters=" + filters.toPercentEncoding()).array())
            list.append(entry[u"Names"_s][0].toString());
        return list;
    };
    QCOMPARE(names(R"({"status":["exited"]})"), QStringList{u"/job"_s});
    QCOMPARE(names(R"({"label":["tier=front"]})"), QStringList{u"/web"_s});
    QCOMPARE(names(R"({"name":["w"]})"), QStringList{u"/web"_s});
    QCOMPARE(names(R"({"label":{"none":true}})"), QStringList());
    const auto bad = ask("GET", "/containers/json?filters=x");
    VERIFY_RESULT(bad);
    QCOMPARE(bad->status, 400);
}

void TestEngineSimulator::tellsHowLongStatesLast_data()
{
    QTest::addColumn<ContainerState>("state");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("status");
    QTest::newRow("created") << ContainerState::Created << 90 << u"Created"_s;
    QTest::newRow("second") << ContainerState::Running << 1 << u"Up 1 second"_s;
    QTest::newRow("seconds") << ContainerState::Running << 30 << u"Up 30 seconds"_s;
    QTest::newRow("minute") << ContainerState::Running << 70 << u"Up About a minute"_s;
    QTest::newRow("minutes") << ContainerState::Exited << 185 << u"Exited (137) 3 minutes ago"_s;
    QTest::newRow("hour") << ContainerState::Paused << 3700 << u"Up About an hour (Paused)"_s;
    QTest::newRow("hours") << ContainerState::Running << 4 * 3600 << u"Up 4 hours"_s;
    QTest::newRow("days") << ContainerState::Running << 3 * 86400 << u"Up 3 days"_s;
    QTest::newRow("weeks") << ContainerState::Exited << 22 * 86400 << u"Exited (137) 3 weeks ago"_s;
    QTest::newRow("months") << ContainerState::Exited << 90 * 86400 << u"Exited (137) 3 months ago"_s;
    QTest::newRow("years") << ContainerState::Exited << 800 * 86400 << u"Exited (137) 2 years ago"_s;
    QTest::newRow("restarting") << ContainerState::Restarting << 5 << u"Restarting (137) 5 seconds ago"_s;
    QTest::newRow("dead") << ContainerState::Dead << 5 << u"Dead"_s;
}

void TestEngineSimulator::tellsHowLongStatesLast()
{
    QFETCH(ContainerState, state);
    QFETCH(int, seconds);
    start(docker20());
    SimulatedContainer plan = container(u"x"_s, state);
    plan.exitCode = 137;
    plan.age = std::chrono::seconds(seconds);
    m_engine->add(plan);
    QTEST(get("/containers/json?all=1").array()[0][u"Status"_s].toString(), "status");
}

void TestEngineSimulator::findsByNameIdAndPrefix()
{
    start(docker20());
    QStringList ids;
    for (int i = 0; i < 17; ++i)
        ids.append(m_engine->add(container(u"c%1"_s.arg(i))));
    const auto idAt = [this](const QString &name) {
        return get("/containers/" + name.toLatin1() + "/json").object().value(u"Id"_s).toString();
    };
    QCOMPARE(idAt(u"c3"_s), ids[3]);
    QCOMPARE(idAt(ids[3]), ids[3]);
    QCOMPARE(idAt(ids[3].left(12)), ids[3]);
    // Of 17 ids two begin with the same digit.
    QHash<QChar, int> firsts;
    for (const QString &id : ids)
        ++firsts[id[0]];
    const auto shared = std::ranges::find_if(firsts, [](int count) { return count > 1; });
    const auto refused = ask("GET", QByteArray("/containers/") + shared.key().toLatin1() + "/json");
    VERIFY_RESULT(refused);
    QCOMPARE(refused->status, 500);
    const auto unknown = ask("GET", "/containers/nope/json");
    VERIFY_RESULT(unknown);
    QCOMPARE(unknown->status, 404);
    QCOMPARE(unknown->body, QByteArray("{\"message\":\"No such container: nope\"}\n"));
}

void TestEngineSimulator::inspects()
{
    start(docker20());
    m_engine->add(container(u"job"_s));
    QVERIFY(m_engine->die(u"job"_s, 3));
    const QJsonObject json = get("/containers/job/json").object();
    QCOMPARE(json.value(u"Name"_s).toString(), u"/job"_s);
    QCOMPARE(json.value(u"State"_s)[u"ExitCode"_s].toInt(), 3);
    QCOMPARE(json.value(u"State"_s)[u"Running"_s].toBool(), false);
    QCOMPARE(json.value(u"Config"_s)[u"Cmd"_s].toArray(), (QJsonArray{u"sh"_s, u"-c"_s, u"sleep 1"_s}));
    QCOMPARE(json.value(u"Config"_s)[u"Tty"_s].toBool(true), false);
}

void TestEngineSimulator::answersLifecycle_data()
{
    QTest::addColumn<ContainerState>("before");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QList<int>>("statuses");  // Docker 20, Docker 29, Podman 4.3, Podman 5.8
    QTest::addColumn<ContainerState>("after"); // where it was done
    using enum ContainerState;
    const auto row = [](const char *name, ContainerState before, const char *request, QList<int> statuses,
                        ContainerState after) {
        QTest::newRow(name) << before << QByteArray(request) << statuses << after;
    };
    row("start created", Created, "POST /containers/x/start", {204, 204, 204, 204}, Running);
    row("start exited", Exited, "POST /containers/x/start", {204, 204, 204, 204}, Running);
    row("start running", Running, "POST /containers/x/start", {304, 304, 304, 304}, Running);
    row("start paused", Paused, "POST /containers/x/start", {409, 409, 500, 500}, Paused);
    row("stop running", Running, "POST /containers/x/stop?t=1", {204, 204, 204, 204}, Exited);
    row("stop stopped", Exited, "POST /containers/x/stop", {304, 304, 304, 304}, Exited);
    row("kill running", Running, "POST /containers/x/kill", {204, 204, 204, 204}, Exited);
    row("kill with HUP", Running, "POST /containers/x/kill?signal=SIGHUP", {204, 204, 204, 204}, Running);
    row("kill stopped", Exited, "POST /containers/x/kill", {409, 409, 500, 409}, Exited);
    row("bad signal", Running, "POST /containers/x/kill?signal=FOO", {400, 400, 500, 500}, Running);
    row("pause running", Running, "POST /containers/x/pause", {204, 204, 204, 204}, Paused);
    row("pause stopped", Exited, "POST /containers/x/pause", {409, 409, 500, 500}, Exited);
    row("pause paused", Paused, "POST /containers/x/pause", {409, 409, 500, 500}, Paused);
    row("unpause paused", Paused, "POST /containers/x/unpause", {204, 204, 204, 204}, Running);
    row("unpause running", Running, "POST /containers/x/unpause", {500, 500, 500, 500}, Running);
    row("restart running", Running, "POST /containers/x/restart", {204, 204, 204, 204}, Running);
    row("restart stopped", Exited, "POST /containers/x/restart", {204, 204, 204, 204}, Running);
    row("restart paused, Docker", Paused, "POST /containers/x/restart", {204, 204}, Running);
    row("remove stopped", Exited, "DELETE /containers/x", {204, 204, 204, 204}, Unknown);
    row("remove running", Running, "DELETE /containers/x", {409, 409, 500, 500}, Running);
    row("remove paused", Paused, "DELETE /containers/x", {409, 409, 500, 500}, Paused);
    row("remove by force", Running, "DELETE /containers/x?force=1", {204, 204, 204, 204}, Unknown);
    row("top of stopped", Exited, "GET /containers/x/top", {409, 409, 200, 500}, Exited);
    row("top, bad arguments", Running, "GET /containers/x/top?ps_args=zzz", {500, 500, 200, 500}, Running);
    row("stats of stopped", Exited, "GET /containers/x/stats?stream=false", {200, 200, 200, 200}, Exited);
    row("unknown", Running, "POST /containers/y/stop", {404, 404, 404, 404}, Running);
    row("unknown kill", Running, "POST /containers/y/kill?signal=FOO", {404, 404, 404, 404}, Running);
    row("no method", Running, "PUT /containers/x/stop", {404, 404, 404, 404}, Running);
}

void TestEngineSimulator::answersLifecycle()
{
    QFETCH(ContainerState, before);
    QFETCH(QByteArray, request);
    QFETCH(QList<int>, statuses);
    QFETCH(ContainerState, after);
    const QList<EngineFlavour> flavours{docker20(), docker29(), podman43(), podman58()};
    for (int i = 0; i < statuses.size(); ++i) {
        start(flavours[i]);
        m_engine->add(container(u"x"_s, before));
        const auto response = ask(request.split(' ')[0], request.split(' ')[1]);
        VERIFY_RESULT(response);
        QCOMPARE(response->status, statuses[i]);
        QCOMPARE(m_engine->state(u"x"_s), after);
        const QJsonObject body = QJsonDocument::fromJson(response->body).object();
        if (response->status >= 400 && request.startsWith("P") && !request.startsWith("PUT")) {
            QVERIFY(!body.value(u"message"_s).toString().isEmpty());
            QCOMPARE(body.contains(u"cause"_s), flavours[i].podman);
        }
    }
}

void TestEngineSimulator::renames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QList<int>>("statuses"); // Docker 20, Podman 4.3, Podman 5.8
    QTest::newRow("free") << QByteArray("new") << QList<int>{204, 204, 204};
    QTest::newRow("taken") << QByteArray("other") << QList<int>{409, 409, 500};
    QTest::newRow("invalid") << QByteArray("%2Fa%20b") << QList<int>{400, 500, 500};
    QTest::newRow("same") << QByteArray("x") << QList<int>{400, 204, 204};
}

void TestEngineSimulator::renames()
{
    QFETCH(QByteArray, name);
    QFETCH(QList<int>, statuses);
    const QList<EngineFlavour> flavours{docker20(), podman43(), podman58()};
    for (int i = 0; i < statuses.size(); ++i) {
        start(flavours[i]);
        m_engine->add(container(u"x"_s));
        m_engine->add(container(u"other"_s));
        const auto response = ask("POST", "/containers/x/rename?name=" + name);
        VERIFY_RESULT(response);
        QCOMPARE(response->status, statuses[i]);
        const bool isRenamed = response->status == 204 && name != "x";
        QCOMPARE(m_engine->names().contains(u"new"_s), isRenamed);
        QCOMPARE(m_engine->names().contains(u"x"_s), !isRenamed);
    }
}

void TestEngineSimulator::listsProcesses()
{
    start(docker20());
    SimulatedContainer web = container(u"web"_s);
    web.image = u"nginx:1.25"_s;
    m_engine->add(web);
    const QJsonObject top = get("/containers/web/top").object();
    QCOMPARE(top.value(u"Titles"_s).toArray().size(), 8);
    QCOMPARE(top.value(u"Processes"_s).toArray().size(), 3);
    QCOMPARE(top.value(u"Processes"_s)[0][7].toString(), u"nginx: master process nginx -g daemon off;"_s);
    const QJsonObject aux = get("/containers/web/top?ps_args=aux").object();
    QCOMPARE(aux.value(u"Titles"_s).toArray().size(), aux.value(u"Processes"_s)[0].toArray().size());
    QCOMPARE(aux.value(u"Titles"_s)[2].toString(), u"%CPU"_s);
}

void TestEngineSimulator::listsProcessesOfWindows()
{
    start(windows());
    m_engine->add(container(u"iis"_s));
    const QJsonObject top = get("/containers/iis/top").object();
    QCOMPARE(top.value(u"Titles"_s).toArray(),
             (QJsonArray{u"Name"_s, u"PID"_s, u"CPU"_s, u"Private Working Set"_s}));
    const auto refused = ask("GET", "/containers/iis/top?ps_args=-ef");
    VERIFY_RESULT(refused);
    QCOMPARE(refused->status, 500);
    const auto paused = ask("POST", "/containers/iis/pause");
    VERIFY_RESULT(paused);
    QCOMPARE(paused->status, 501);
}

void TestEngineSimulator::framesLogs()
{
    start(docker20());
    SimulatedContainer job = container(u"job"_s);
    job.age = 700s;
    m_engine->add(job);
    const auto all = ask("GET", "/containers/job/logs?stdout=1&stderr=1");
    VERIFY_RESULT(all);
    const QList<Frame> frames = framesOf(all->body);
    QCOMPARE(frames.size(), 101);
    QVERIFY(std::ranges::all_of(frames, [](const Frame &frame) { return frame.text.endsWith('\n'); }));
    QVERIFY(std::ranges::any_of(frames, [](const Frame &frame) { return frame.stream == 2; }));
    const auto out = ask("GET", "/containers/job/logs?stdout=1");
    VERIFY_RESULT(out);
    QVERIFY(std::ranges::all_of(framesOf(out->body), [](const Frame &frame) { return frame.stream == 1; }));
    const auto tail = ask("GET", "/containers/job/logs?stdout=1&stderr=1&tail=3&timestamps=1");
    VERIFY_RESULT(tail);
    const QList<Frame> last = framesOf(tail->body);
    QCOMPARE(last.size(), 3);
    static const QRegularExpression stamped(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z job "_s);
    QVERIFY(stamped.match(QString::fromUtf8(last[0].text)).hasMatch());
}

void TestEngineSimulator::followsLogs()
{
    start(docker20());
    EnginePace pace;
    pace.logLine = 20ms;
    m_engine->setPace(pace);
    m_engine->add(container(u"job"_s));
    const auto follower = connection();
    net::HttpRequest request;
    request.target = "/containers/job/logs?stdout=1&stderr=1&follow=1";
    VERIFY_RESULT(test::await(follower->begin(request, soon())));
    QByteArray bytes;
    while (framesOf(bytes).size() < 4) {
        const auto piece = test::await(follower->read(soon()));
        VERIFY_RESULT(piece);
        QVERIFY(!piece->isEmpty());
        bytes += *piece;
    }
    const QList<Frame> frames = framesOf(bytes);
    QVERIFY(frames[0].text != frames[1].text);
    // Its end ends the log.
    QVERIFY(m_engine->die(u"job"_s, 0));
    for (;;) {
        const auto piece = test::await(follower->read(soon()));
        VERIFY_RESULT(piece);
        if (piece->isEmpty())
            break;
    }
}

void TestEngineSimulator::refusesLogsWithoutStream()
{
    start(docker20());
    m_engine->add(container(u"job"_s));
    for (const QByteArray target : {"/containers/job/logs", "/containers/nope/logs?stdout=1"}) {
        const auto response = ask("GET", target);
        VERIFY_RESULT(response);
        QCOMPARE(response->status, target.contains("nope") ? 404 : 400);
    }
}

void TestEngineSimulator::samplesStatistics()
{
    start(docker20());
    SimulatedContainer job = container(u"job"_s);
    job.age = 1h;
    m_engine->add(job);
    const QJsonObject sample = get("/containers/job/stats?stream=false&one-shot=1").object();
    QVERIFY(sample.value(u"cpu_stats"_s)[u"cpu_usage"_s][u"total_usage"_s].toDouble() > 0);
    QVERIFY(sample.value(u"cpu_stats"_s)[u"system_cpu_usage"_s].toDouble() > 0);
    QVERIFY(sample.value(u"memory_stats"_s)[u"usage"_s].toDouble() > 0);
    const auto stream = connection();
    net::HttpRequest request;
    request.target = "/containers/job/stats";
    VERIFY_RESULT(test::await(stream->begin(request, soon())));
    QByteArray bytes;
    while (bytes.count('\n') < 2) {
        const auto piece = test::await(stream->read(soon()));
        VERIFY_RESULT(piece);
        bytes += *piece;
    }
    const auto usage = [&](int line) {
        return QJsonDocument::fromJson(
                   bytes.split('\n')[line])[u"cpu_stats"_s][u"cpu_usage"_s][u"total_usage"_s]
            .toDouble();
    };
    QVERIFY(usage(1) >= usage(0));
}

QList<QJsonObject> TestEngineSimulator::readEvents(const std::shared_ptr<net::HttpConnection> &connection,
                                                   qsizetype count)
{
    QByteArray bytes;
    while (bytes.count('\n') < count) {
        const auto piece = test::await(connection->read(soon()));
        if (!piece || piece->isEmpty())
            break;
        bytes += *piece;
    }
    QList<QJsonObject> events;
    for (const QByteArray &line : bytes.trimmed().split('\n'))
        events.append(QJsonDocument::fromJson(line).object());
    return events;
}

void TestEngineSimulator::streamsEvents()
{
    start(docker29());
    const QString id = m_engine->add(container(u"web"_s));
    const auto fresh = connection();
    const auto old = connection();
    net::HttpRequest request;
    request.target =
        "/events?filters=" + QByteArray(R"({"event":["die","health_status"]})").toPercentEncoding();
    const auto head = test::await(fresh->begin(request, soon()));
    VERIFY_RESULT(head);
    QCOMPARE(head->headers.value("Content-Type"), QByteArray("application/jsonl"));
    request.target.prepend("/v1.51");
    VERIFY_RESULT(test::await(old->begin(request, soon())));
    QVERIFY(m_engine->setHealth(u"web"_s, Health::Unhealthy));
    QVERIFY(m_engine->stop(u"web"_s));
    const QList<QJsonObject> events = readEvents(fresh, 2);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].value(u"Action"_s).toString(), u"health_status: unhealthy"_s);
    QCOMPARE(events[1].value(u"Action"_s).toString(), u"die"_s);
    QCOMPARE(events[1].value(u"Actor"_s)[u"ID"_s].toString(), id);
    QCOMPARE(events[1].value(u"Actor"_s)[u"Attributes"_s][u"name"_s].toString(), u"web"_s);
    QVERIFY(!events[1].contains(u"status"_s));
    QCOMPARE(readEvents(old, 2).last().value(u"status"_s).toString(), u"die"_s);
}

void TestEngineSimulator::tellsEventsInOrder_data()
{
    QTest::addColumn<EngineFlavour>("flavour");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QStringList>("actions");
    QTest::newRow("stop, docker 20") << docker20() << QByteArray("POST /containers/x/stop")
                                     << QStringList{u"kill"_s, u"kill"_s, u"die"_s, u"stop"_s};
    QTest::newRow("stop, docker 29") << docker29() << QByteArray("POST /containers/x/stop")
                                     << QStringList{u"kill"_s, u"kill"_s, u"stop"_s, u"die"_s};
    QTest::newRow("kill, podman") << podman58() << QByteArray("POST /containers/x/kill")
                                  << QStringList{u"kill"_s, u"die"_s, u"cleanup"_s};
    QTest::newRow("restart, docker 20")
        << docker20() << QByteArray("POST /containers/x/restart")
        << QStringList{u"kill"_s, u"kill"_s, u"die"_s, u"stop"_s, u"start"_s, u"restart"_s};
    QTest::newRow("removal, docker") << docker20() << QByteArray("DELETE /containers/x?force=1")
                                     << QStringList{u"kill"_s, u"die"_s, u"destroy"_s};
    QTest::newRow("removal, podman") << podman43() << QByteArray("DELETE /containers/x?force=1")
                                     << QStringList{u"kill"_s, u"die"_s, u"cleanup"_s, u"remove"_s};
    QTest::newRow("pause") << docker20() << QByteArray("POST /containers/x/pause") << QStringList{u"pause"_s};
    QTest::newRow("rename") << docker20() << QByteArray("POST /containers/x/rename?name=y2")
                            << QStringList{u"rename"_s};
}

void TestEngineSimulator::tellsEventsInOrder()
{
    QFETCH(EngineFlavour, flavour);
    QFETCH(QByteArray, request);
    QFETCH(QStringList, actions);
    start(flavour);
    m_engine->add(container(u"x"_s));
    const auto listener = connection();
    net::HttpRequest events;
    events.target = "/events";
    VERIFY_RESULT(test::await(listener->begin(events, soon())));
    const auto response = ask(request.split(' ')[0], request.split(' ')[1]);
    VERIFY_RESULT(response);
    QCOMPARE(response->status, 204);
    QStringList seen;
    qint64 last = 0;
    for (const QJsonObject &event : readEvents(listener, actions.size())) {
        seen.append(event.value(u"Action"_s).toString());
        QVERIFY(event.value(u"timeNano"_s).toInteger() > last);
        last = event.value(u"timeNano"_s).toInteger();
    }
    QCOMPARE(seen, actions);
}

void TestEngineSimulator::replaysEvents()
{
    start(docker20());
    m_engine->add(container(u"x"_s));
    const auto response = ask("GET", "/events?since=1&until=2");
    VERIFY_RESULT(response);
    QCOMPARE(response->body.count('\n'), 2);
    QVERIFY(response->body.contains("\"Action\":\"create\""));
    const auto later = ask("GET", "/events?since=9000000000.5&until=2");
    VERIFY_RESULT(later);
    QCOMPARE(later->body, QByteArray());
}

void TestEngineSimulator::refusesBadEventRequests_data()
{
    QTest::addColumn<EngineFlavour>("flavour");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("time, docker 20") << docker20() << QByteArray("/events?since=1m") << 500;
    QTest::newRow("time too late") << docker20() << QByteArray("/events?since=99999999999") << 500;
    QTest::newRow("time, docker 29") << docker29() << QByteArray("/events?since=1m") << 400;
    QTest::newRow("filters") << docker29() << QByteArray("/events?filters=x") << 400;
    QTest::newRow("unknown key, podman")
        << podman58() << QByteArray("/events?filters=%7B%22x%22:[%22y%22]%7D") << 500;
}

void TestEngineSimulator::refusesBadEventRequests()
{
    QFETCH(EngineFlavour, flavour);
    QFETCH(QByteArray, target);
    start(flavour);
    const auto response = ask("GET", target);
    VERIFY_RESULT(response);
    QTEST(response->status, "status");
}

void TestEngineSimulator::checksHealthAfterAStart()
{
    start(docker20());
    SimulatedContainer web = container(u"web"_s, ContainerState::Exited);
    web.health = Health::Unhealthy;
    m_engine->add(web);
    QVERIFY(m_engine->start(u"web"_s));
    const auto status = [this] { return get("/containers/json").array()[0][u"Status"_s].toString(); };
    QTRY_VERIFY(status().endsWith("(healthy)"_L1));
}

void TestEngineSimulator::endsConnectionsWhenDropped()
{
    start(docker20());
    const auto listener = connection();
    net::HttpRequest events;
    events.target = "/events";
    VERIFY_RESULT(test::await(listener->begin(events, soon())));
    m_engine->dropConnections();
    const auto end = test::await(listener->read(soon()));
    QVERIFY(!end || end->isEmpty());
    VERIFY_RESULT(ask("GET", "/_ping"));
}

void TestEngineSimulator::survivesItsOwnEnd()
{
    start(docker20());
    EnginePace pace;
    pace.stop = 50ms;
    m_engine->setPace(pace);
    m_engine->add(container(u"x"_s));
    const auto listener = connection();
    net::HttpRequest request;
    request.target = "/events";
    VERIFY_RESULT(test::await(listener->begin(request, soon())));
    const auto stopper = connection();
    request.method = "POST";
    request.target = "/containers/x/stop";
    auto stopping = stopper->exchange(request, soon());
    QTRY_COMPARE(m_engine->requests().size(), 2);
    m_engine.reset();
    static_cast<void>(test::await(std::move(stopping)));
    const auto end = test::await(listener->read(soon()));
    QVERIFY(!end || end->isEmpty() || end->contains("kill"));
}

void TestEngineSimulator::refusesWhatAUserCannotDo()
{
    start(docker20());
    m_engine->add(container(u"x"_s));
    QVERIFY(!m_engine->start(u"x"_s));
    QVERIFY(!m_engine->unpause(u"x"_s));
    QVERIFY(!m_engine->remove(u"x"_s));
    QVERIFY(!m_engine->stop(u"nobody"_s));
    QVERIFY(m_engine->stop(u"x"_s));
    QVERIFY(!m_engine->die(u"x"_s, 1));
    QVERIFY(m_engine->remove(u"x"_s));
    QCOMPARE(m_engine->state(u"x"_s), ContainerState::Unknown);
}

QTEST_GUILESS_MAIN(TestEngineSimulator)
#include "tst_enginesimulator.moc"
