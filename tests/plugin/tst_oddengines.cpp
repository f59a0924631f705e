// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"
#include "places.h"
#include "plugin/dispatcher.h"
#include "poolsession.h"
#include "realsshd.h"
#include "scriptedengine.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "simulator/xapimodel.h"
#include "verify.h"
#include "xapi/calls.h"
#include "xapi/keys.h"
#include "xapi/xmlrpc.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using Answer = xsc::test::ScriptedAnswer;

namespace {

//! What an engine answers to one request of the plugin, and what the plugin makes of it.
struct Oddity
{
    QString function;
    QByteArray request; //!< below the API version
    QByteArray body;
    QStringList contains = {};
    QByteArray api = "1.41";
    QString container = u"mill"_s;
    Answer::Manner manner = Answer::Manner::Whole;
    int status = 200;
};

const QByteArray listRequest = "GET %/containers/json?all=1";
const QByteArray inspectRequest = "GET %/containers/mill/json";
const QByteArray topRequest = "GET %/containers/mill/top";

const QMap<QString, Oddity> &oddities()
{
    const auto list = [](const QByteArray &body, const QStringList &contains) {
        return Oddity{u"get_ps"_s, listRequest, body, contains};
    };
    const auto inspect = [](const QByteArray &body, const QStringList &contains) {
        return Oddity{u"get_inspect"_s, inspectRequest, body, contains};
    };
    const auto top = [](const QByteArray &body, const QStringList &contains) {
        return Oddity{u"get_top"_s, topRequest, body, contains};
    };
    static const QMap<QString, Oddity> all{
        {u"a container without a name"_s, list(R"([{"Id":"0123456789abcdef","Names":[],"Status":"Dead"}])",
                                               {u"<container>0123456789</container>"_s})},
        {u"names null, no status"_s,
         list(R"([{"Id":"0123456789abcdef","Names":null}])", {u"<id>0123456789abcdef</id>"_s})},
        {u"the alias of a legacy link first"_s,
         list(R"([{"Id":"7f","Names":["/front/db","/mill"],"Status":"Created"}])",
              {u"<names>mill</names>"_s})},
        {u"a null list"_s, list("null", {u"<docker_ps"_s})},
        {u"a list full of nulls"_s,
         list(R"([{"Id":"7f","Ports":null,"Labels":null,"Mounts":null,"NetworkSettings":null}])",
              {u"<ports>None</ports>"_s})},
        {u"a list in chunks"_s,
         {.function = u"get_ps"_s,
          .request = listRequest,
          .body = "[{\"Id\":\"7f\"},\n{\"Id\":\n\"8f\"}]\n",
          .contains = {u"<id>7f</id>"_s, u"<id>8f</id>"_s},
          .manner = Answer::Manner::Chunked}},
        {u"ten megabytes"_s, inspect(R"({"Id":")" + QByteArray(10'000'000, 'x') + R"("})", {u"xxx</Id>"_s})},
        {u"capitals in a name"_s,
         {.function = u"stop"_s,
          .request = "POST %/containers/Big_Mill.2/stop",
          .body = {},
          .container = u"Big_Mill.2"_s,
          .status = 204}},
        {u"API 1.24"_s,
         {.function = u"get_inspect"_s,
          .request = inspectRequest,
          .body = R"({"Id":"7f"})",
          .contains = {u"<Id>7f</Id>"_s},
          .api = "1.24"}},
        {u"API 1.55"_s,
         {.function = u"get_ps"_s,
          .request = listRequest,
          .body = R"([{"Id":"7f","Names":["/mill"],"Health":{"Status":"healthy"},)"
                  R"("Ports":[{"IP":"","PrivatePort":80,"Type":"tcp"}]}])",
          .contains = {u"<names>mill</names>"_s, u"<Status>healthy</Status>"_s},
          .api = "1.55"}},
        {u"Podman 4: one title"_s,
         top(R"({"Processes":[["1 root     sh -c sleep"]],"Titles":["PID   USER     COMMAND"]})",
             {u"name=\"PID   USER     COMMAND\">1 root     sh -c sleep<"_s})},
        {u"Podman 5: eight titles"_s,
         top(R"({"Processes":[["root","1","0","0","12:13","?","00:00:00","sh"]],)"
             R"("Titles":["UID","PID","PPID","C","STIME","TTY","TIME","CMD"]})",
             {u"<CMD>sh</CMD>"_s})},
        {u"Podman: no networks"_s,
         list(R"([{"Id":"7f","Names":["/mill"],"State":"stopped","NetworkSettings":{"Networks":null}}])",
              {u"<state>stopped</state>"_s})},
        {u"top on Windows"_s, top(R"({"Titles":["Name","PID","CPU","Private Working Set"],)"
                                  R"("Processes":[["smss.exe","40","00:00:00.1","2kB"]]})",
                                  {u"name=\"Private Working Set\">2kB<"_s})},
        {u"rows null"_s, top(R"({"Titles":["PID"],"Processes":null})", {u"<docker_top"_s})},
        {u"keys that are no XML names"_s,
         inspect(R"({"Config":{"Labels":{"two words":"a","":"b","x&y":"c","%CPU":"d","80/tcp":"e"}}})",
                 {u"name=\"two words\">a<"_s, u"name=\"\">b<"_s, u"name=\"x&amp;y\">c<"_s})},
        {u"control characters"_s,
         inspect("{\"Path\":\"\\u001b[1mbold\\u0000\",\"ke\\u0001y\":\"v\"}", {u"[1mbold"_s})},
        {u"big integers"_s, inspect(R"({"MemTotal":18446744073709551615,"Size":9223372036854775807})",
                                    {u">18446744073709551615<"_s, u">9223372036854775807<"_s})},
    };
    return all;
}

QString parseError(const QString &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

//! What engines answer that the original stumbled over, through host.call_plugin, the real program and a real
//! sshd.
class OddEnginesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void answersAllTheSame_data();
    void answersAllTheSame();
    void endsInTimeWhenTheEngineHangs_data();
    void endsInTimeWhenTheEngineHangs();
    void logsNothingOfWhatIsInside();
    void cleanupTestCase();

private:
    [[nodiscard]] Result<QString> call(const QString &function, const xapi::StringMap &arguments);
    [[nodiscard]] QString root() const { return m_pool->hostRoot(m_host); }

    QTemporaryDir m_folder;
    QString m_socket;
    std::unique_ptr<test::ScriptedEngine> m_engine;
    std::unique_ptr<test::RealSshd> m_sshd;
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    std::shared_ptr<xapi::Session> m_session;
    simulator::PoolKey m_key;
    QString m_host, m_vm;
    xapi::HostRef m_hostRef;
};

void OddEnginesTest::initTestCase()
{
    if (const QString missing = test::RealSshd::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_socket = m_folder.filePath(u"engine"_s);
    const auto key = simulator::makePoolKey();
    VERIFY_RESULT(key);
    m_key = *key;
    test::SshdOptions options;
    options.authorizedKeys = {key->publicLine};
    m_sshd = std::make_unique<test::RealSshd>(options);
    VERIFY_RESULT(m_sshd->start());

    auto scenario = std::make_unique<simulator::Scenario>();
    scenario->setPoolKey(*key);
    m_host = scenario->addHost({});
    simulator::ScenarioVm vm;
    vm.host = m_host;
    vm.name = u"odd"_s;
    m_vm = scenario->addVm(vm);
    simulator::ScenarioEndpoint endpoint;
    endpoint.address = m_sshd->address();
    endpoint.port = m_sshd->port();
    endpoint.user = m_sshd->user();
    endpoint.engineSocket = m_socket;
    scenario->setEndpoint(m_vm, endpoint);
    simulator::EmbeddedPoolSettings settings;
    settings.pluginProgram = test::ourProgram(u"xscontainer-plugin"_s);
    settings.runMonitors = false;
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
    const auto session = test::startAndLogin(*m_pool, m_host);
    VERIFY_RESULT(session);
    m_session = *session;
    m_hostRef = xapi::HostRef(*m_pool->model().byUuid(u"host"_s, m_host));
}

void OddEnginesTest::init()
{
    m_engine.reset();
    m_engine = std::make_unique<test::ScriptedEngine>(m_socket);
}

void OddEnginesTest::cleanupTestCase()
{
    m_session.reset();
    m_pool.reset();
}

Result<QString> OddEnginesTest::call(const QString &function, const xapi::StringMap &arguments)
{
    return test::await(
        m_session->callPlugin(m_hostRef, xapi::keys::plugin, function, arguments, Patience::of(60s)));
}

void OddEnginesTest::answersAllTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : oddities().keys())
        QTest::newRow(qPrintable(name)) << name;
}

void OddEnginesTest::answersAllTheSame()
{
    QFETCH(QString, name);
    const Oddity odd = oddities().value(name);
    const QByteArray request = QByteArray(odd.request).replace("%", "/v" + odd.api);
    m_engine->speaks(odd.api, "1.12");
    m_engine->answer(request, QList<Answer>{{odd.status, odd.body, odd.manner, {}}});
    const auto answer = call(
        odd.function, {{u"vmuuid"_s, m_vm}, {u"container"_s, odd.container}, {u"object"_s, odd.container}});
    VERIFY_RESULT(answer);
    QVERIFY(m_engine->requests().contains(request));
    QVERIFY2(answer->startsWith(u"True"_s), qPrintable(answer->left(200)));
    if (odd.contains.isEmpty())
        return;
    QVERIFY2(parseError(answer->mid(4)).isEmpty(), qPrintable(parseError(answer->mid(4))));
    for (const QString &part : odd.contains)
        QVERIFY2(answer->contains(part), qPrintable(answer->left(2000)));
    QVERIFY(answer->size() >= odd.body.size() / 2);
}

void OddEnginesTest::endsInTimeWhenTheEngineHangs_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("before its version") << QByteArray("GET /version");
    QTest::newRow("after it") << QByteArray("POST /v1.41/containers/mill/start");
}

void OddEnginesTest::endsInTimeWhenTheEngineHangs()
{
    QFETCH(QByteArray, request);
    m_engine->answer(request, QList<Answer>{{200, {}, Answer::Manner::Silent, {}}});
    const xapi::StringMap arguments{{u"vmuuid"_s, m_vm}, {u"container"_s, u"mill"_s}};
    const QByteArray start =
        xapi::xmlrpc::encodeCall({u"start"_s, {m_session->sessionRef(), xapi::Value::fromMap(arguments)}});
    const QByteArray answer = test::await(plugin::answerCall(start, Dom0Root(root()), Patience::of(5s)));
    QVERIFY2(answer.contains("XSCONTAINER_ENGINE_SILENT"), answer.constData());
    QVERIFY(m_engine->requests().contains(request));
}

// With every detail that the host's flag file allows.
void OddEnginesTest::logsNothingOfWhatIsInside()
{
    const Dom0Root host(root());
    QFile flag(host.detailedLogFlag());
    QVERIFY(QDir().mkpath(QFileInfo(flag).path()));
    QVERIFY(flag.open(QIODevice::WriteOnly));
    QVERIFY(QFile::remove(host.logFile()));
    const QByteArray inside = R"({"Config":{"Env":["PASSWORD=rosebud"]}})";
    m_engine->answer(
        "GET /v1.41/containers/mill/json",
        QList<Answer>{{200, inside, {}, {}}, {200, inside.chopped(3), {}, {}}, {200, '[' + inside, {}, {}}});
    const xapi::StringMap arguments{{u"vmuuid"_s, m_vm},
                                    {u"object"_s, u"mill"_s},
                                    {u"configuration"_s, u"#cloud-config with a rosebud"_s}};
    VERIFY_RESULT(call(u"get_inspect"_s, arguments));
    QVERIFY(!call(u"get_inspect"_s, arguments));
    QVERIFY(!call(u"get_inspect"_s, arguments));
    flag.remove();
    QFile file(host.logFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll();
    QVERIFY2(log.contains("debug xsc.docker: GET /v1.41/containers/mill/json: 200, "), log.constData());
    QCOMPARE(log.count(" ms ok"), 1);
    QVERIFY2(!log.contains("rosebud"), log.constData());
    QVERIFY(!log.contains("PRIVATE KEY") && !log.contains(m_key.publicLine.mid(20, 40)));
}

QTEST_GUILESS_MAIN(OddEnginesTest)
#include "tst_oddengines.moc"
