// SPDX-License-Identifier: BSD-2-Clause
#include "core/signalwait.h"
#include "places.h"
#include "process.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"
#include "xapi/xmlrpc.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;

namespace {

// The pool lives in this process: its event loop must go on.
Task<QByteArray> run(QString program, QStringList arguments)
{
    QProcess process;
    SignalWait wait;
    wait.on(&process, &QProcess::finished).on(&process, &QProcess::errorOccurred);
    process.start(program, arguments);
    co_await wait.until(Patience::of(60s));
    if (process.state() != QProcess::NotRunning || process.exitCode() != 0)
        co_return fail(ErrorKind::Remote, program + u" failed"_s,
                       QString::fromUtf8(process.readAllStandardError()));
    co_return process.readAllStandardOutput();
}

} // namespace

//! How the clients of the original write its arguments.
class ClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_pool.reset(); }

    void xenCenterNamesContainersByTheirIds_data();
    void xenCenterNamesContainersByTheirIds();
    void registersWhateverTheContainerIs_data();
    void registersWhateverTheContainerIs();
    void takesNoWordForNothingAsAContainer_data() { wordsForNothing(); }
    void takesNoWordForNothingAsAContainer();
    void answersPython_data();
    void answersPython();

private:
    static void wordsForNothing();
    [[nodiscard]] QString program() const;
    Result<QString> call(const QString &function, const xapi::StringMap &arguments);
    //! What the program answers to this text as its argument.
    Result<QString> callDirectly(const QString &text);
    Result<QJsonObject> callFromPython(const QStringList &way, const QString &function,
                                       const QJsonObject &arguments);

    std::unique_ptr<test::TwoHosts> m_pool;
    QString m_id; //!< of the container "Big_One.2"
};

void ClientsTest::initTestCase()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    simulator::SimulatedContainer container;
    container.name = u"Big_One.2"_s;
    container.image = u"nginx"_s;
    m_id = m_pool->engine(m_pool->web1).add(container);
}

void ClientsTest::init()
{
    auto &engine = m_pool->engine(m_pool->web1);
    engine.unpause(u"Big_One.2"_s);
    engine.start(u"Big_One.2"_s);
}

QString ClientsTest::program() const
{
    return m_pool->pool().hostRoot(m_pool->host1) + u"/etc/xapi.d/plugins/"_s + xapi::keys::plugin;
}

Result<QString> ClientsTest::call(const QString &function, const xapi::StringMap &arguments)
{
    return test::await(m_pool->session()->callPlugin(m_pool->hostRef(m_pool->host1), xapi::keys::plugin,
                                                     function, arguments, Patience::of(60s)));
}

Result<QString> ClientsTest::callDirectly(const QString &text)
{
    const auto output = test::await(run(program(), {text}));
    if (!output)
        return fail(output.error());
    return xapi::xmlrpc::decodeResponse(*output)
        .and_then([](const xapi::Value &envelope) { return xapi::xmlrpc::openEnvelope(envelope); })
        .map([](const xapi::Value &value) { return value.toString(); });
}

void ClientsTest::xenCenterNamesContainersByTheirIds_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<int>("length"); // of the id; 0: the name
    for (const QString &function : {u"pause"_s, u"restart"_s, u"stop"_s})
        QTest::addRow("%s, ten characters", qPrintable(function)) << function << 10;
    for (const QString &function : {u"get_inspect"_s, u"get_top"_s}) {
        QTest::addRow("%s, the whole id", qPrintable(function)) << function << 64;
        QTest::addRow("%s, ten characters", qPrintable(function)) << function << 10;
        QTest::addRow("%s, the name", qPrintable(function)) << function << 0;
    }
}

void ClientsTest::xenCenterNamesContainersByTheirIds()
{
    QFETCH(QString, function);
    QFETCH(int, length);
    const QString name = length > 0 ? m_id.left(length) : u"Big_One.2"_s;
    const QString argument = function.startsWith(u"get_"_s) ? u"object"_s : u"container"_s;
    const auto answer = call(function, {{u"vmuuid"_s, m_pool->web1}, {argument, name}});
    VERIFY_RESULT(answer);
    QVERIFY2(answer->startsWith(u"True"_s), qPrintable(*answer));
}

void ClientsTest::wordsForNothing()
{
    QTest::addColumn<QString>("value"); // of an argument's element "value"; null: no such argument
    QTest::newRow("not there") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("nil") << u"<nil/>"_s;
    QTest::newRow("nil of an extension") << u"<ex:nil/>"_s;
    QTest::newRow("undefined") << u"undefined"_s;
    QTest::newRow("null") << u"<string>null</string>"_s;
}

static QString callText(const QString &function, const QString &session, const QString &vm,
                        const QString &container)
{
    const auto member = [](const QString &name, const QString &value) {
        return u"<member><name>%1</name><value>%2</value></member>"_s.arg(name, value);
    };
    const QString extra = container.isNull() ? QString() : member(u"container"_s, container);
    return u"<?xml version='1.0'?>\n<methodCall>\n<methodName>%1</methodName>\n<params>\n<param>"
           "<value>%2</value></param>\n<param><value><struct>%3</struct></value></param>\n</params>\n"
           "</methodCall>\n"_s.arg(function, session, member(u"vmuuid"_s, vm) + extra);
}

void ClientsTest::registersWhateverTheContainerIs_data()
{
    wordsForNothing();
    QTest::newRow("a name") << u"web"_s;
    QTest::newRow("no name") << u"a b/c"_s;
}

// Xen Orchestra sends the argument with these two functions too.
void ClientsTest::registersWhateverTheContainerIs()
{
    QFETCH(QString, value);
    for (const QString &function : {u"register"_s, u"deregister"_s}) {
        const QString text = callText(function, m_pool->session()->sessionRef(), m_pool->web1, value);
        const auto answer = callDirectly(text);
        VERIFY_RESULT(answer);
        QCOMPARE(*answer, u"TrueNone"_s);
        QCOMPARE(m_pool->otherConfig(m_pool->web1).value(xapi::keys::monitor),
                 function == "register"_L1 ? u"True"_s : u"False"_s);
    }
}

void ClientsTest::takesNoWordForNothingAsAContainer()
{
    QFETCH(QString, value);
    const QString text = callText(u"stop"_s, m_pool->session()->sessionRef(), m_pool->web1, value);
    const auto answer = callDirectly(text);
    VERIFY_FAILS(answer, ErrorKind::Remote);
    QCOMPARE(answer.error().code, QStringList({u"INVALID_ARGUMENTS"_s, u"container"_s}));
}

Result<QJsonObject> ClientsTest::callFromPython(const QStringList &way, const QString &function,
                                                const QJsonObject &arguments)
{
    const QByteArray json = QJsonDocument(arguments).toJson(QJsonDocument::Compact);
    const QStringList words = QStringList{test::sourcePath(u"tests/plugin/callplugin.py"_s)} + way +
                              QStringList{function, QString::fromUtf8(json)};
    return test::await(run(test::systemPython(), words)).map([](const QByteArray &output) {
        return QJsonDocument::fromJson(output).object();
    });
}

void ClientsTest::answersPython_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("function");
    QTest::addColumn<QJsonObject>("arguments"); // besides the VM
    QTest::addColumn<QString>("value");         // how it begins
    QTest::addColumn<QJsonArray>("failure");
    const QJsonArray none;
    const QJsonObject container{{u"container"_s, u"Big_One.2"_s}};
    const QJsonObject nobody{{u"container"_s, QJsonValue(QJsonValue::Null)}};
    const QJsonArray missing{u"INVALID_ARGUMENTS"_s, u"container"_s};
    for (const QString &way : {u"pool"_s, u"argv"_s}) {
        const auto row = [&way](const char *name) -> QTestData & {
            return QTest::addRow("%s: %s", qPrintable(way), name) << way;
        };
        row("stop") << u"stop"_s << container << u"True"_s << none;
        row("inspect") << u"get_inspect"_s << QJsonObject{{u"object"_s, u"web"_s}}
                       << u"True<?xml version=\"1.0\" ?><docker_inspect>"_s << none;
        row("register") << u"register"_s << QJsonObject() << u"TrueNone"_s << none;
        row("unknown function") << u"explode"_s << QJsonObject() << QString()
                                << QJsonArray{u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s, u"explode"_s};
        row("missing argument") << u"stop"_s << QJsonObject() << QString() << missing;
    }
    QTest::newRow("argv: register, None") << u"argv"_s << u"register"_s << nobody << u"TrueNone"_s << none;
    QTest::newRow("argv: stop, None") << u"argv"_s << u"stop"_s << nobody << QString() << missing;
}

void ClientsTest::answersPython()
{
    if (test::systemPython().isEmpty())
        QSKIP("python3 is not installed");
    QFETCH(QString, way);
    QFETCH(QString, function);
    QFETCH(QJsonObject, arguments);
    QFETCH(QString, value);
    QFETCH(QJsonArray, failure);
    const auto &settings = m_pool->pool().settings();
    const QString address = u"127.0.0.1:%1"_s.arg(m_pool->pool().tlsPort());
    const QStringList words = way == "pool"_L1
                                  ? QStringList{way, address, settings.user, settings.password, m_pool->host1}
                                  : QStringList{way, program(), m_pool->session()->sessionRef()};
    arguments.insert(u"vmuuid"_s, m_pool->web1);
    const auto answer = callFromPython(words, function, arguments);
    VERIFY_RESULT(answer);
    QCOMPARE(answer->value(u"Status"_s).toString(), failure.isEmpty() ? u"Success"_s : u"Failure"_s);
    QVERIFY(answer->value(u"Value"_s).toString().startsWith(value));
    QCOMPARE(answer->value(u"ErrorDescription"_s).toArray(), failure);
}

QTEST_GUILESS_MAIN(ClientsTest)
#include "tst_clients.moc"
