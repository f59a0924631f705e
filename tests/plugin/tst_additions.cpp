// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"
#include "plugin/dispatcher.h"
#include "plugin/functions.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"
#include "xapi/xmlrpc.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using docker::ContainerState;

//! The functions that the original did not have, by the executable in the embedded pool.
class AdditionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsWhatTheMonitorPublishes_data();
    void tellsWhatTheMonitorPublishes();
    void readsLogs();
    void boundsLogsAndTellsWhatIsMissing();
    void takesASampleOfStatistics();
    void killsRenamesAndRemoves();
    void tellsCapabilities();
    void namesTheArgumentThatIsMissingOrWrong_data();
    void namesTheArgumentThatIsMissingOrWrong();
    void carriesTheEnginesOwnWords_data();
    void carriesTheEnginesOwnWords();
    void leavesAMessageWhenItChangesNothing();
    void runsOnTheHostOfItsVm();
    void waitsLongerForAContainerThatEndsSlowly();
    void listsTenThousandContainers();

private:
    Result<QString> call(const QString &function, xapi::StringMap arguments);
    Result<QJsonObject> ask(const QString &function, xapi::StringMap arguments);
    [[nodiscard]] ContainerState state(const QString &name);
    //! Adds containers to web1 until it has \a count.
    void fill(int count);

    std::unique_ptr<test::TwoHosts> m_pool;
};

void AdditionsTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

void AdditionsTest::cleanup() { m_pool.reset(); }

Result<QString> AdditionsTest::call(const QString &function, xapi::StringMap arguments)
{
    if (!arguments.contains(u"vmuuid"_s))
        arguments.insert(u"vmuuid"_s, m_pool->web1);
    return test::await(m_pool->session()->callPlugin(m_pool->hostRef(m_pool->host1), xapi::keys::plugin,
                                                     function, arguments, Patience::of(60s)));
}

Result<QJsonObject> AdditionsTest::ask(const QString &function, xapi::StringMap arguments)
{
    const auto answer = call(function, std::move(arguments));
    if (!answer)
        return fail(answer.error());
    const auto json = QJsonDocument::fromJson(answer->mid(4).toUtf8());
    if (!answer->startsWith(u"True"_s) || !json.isObject())
        return fail(ErrorKind::Protocol, *answer);
    return json.object();
}

ContainerState AdditionsTest::state(const QString &name) { return m_pool->engine(m_pool->web1).state(name); }

void AdditionsTest::tellsWhatTheMonitorPublishes_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("root");
    QTest::newRow("containers") << u"get_ps"_s << u"<docker_ps><item><entry>"_s;
    QTest::newRow("engine") << u"get_info"_s << u"<docker_info>"_s;
    QTest::newRow("version") << u"get_version"_s << u"<docker_version>"_s;
}

void AdditionsTest::tellsWhatTheMonitorPublishes()
{
    QFETCH(QString, function);
    QFETCH(QString, root);
    for (const QString &vm : {m_pool->web1, m_pool->tls1, m_pool->far1}) {
        const auto answer = call(function, {{u"vmuuid"_s, vm}});
        VERIFY_RESULT(answer);
        QVERIFY2(answer->startsWith(u"True<?xml version=\"1.0\" ?>"_s + root), qPrintable(answer->left(200)));
    }
}

void AdditionsTest::readsLogs()
{
    for (const QString &absent : {u"undefined"_s, u"null"_s, QString()}) {
        const auto all = ask(u"get_logs"_s, {{u"container"_s, u"web"_s},
                                             {u"tail"_s, absent},
                                             {u"since"_s, absent},
                                             {u"timestamps"_s, absent}});
        VERIFY_RESULT(all);
        QVERIFY(!all->value("terminal"_L1).toBool(true));
        QVERIFY(!all->value("lines"_L1).toArray().isEmpty());
        QVERIFY(!all->value("lines"_L1)[0].toObject().contains("time"_L1));
    }
    const auto one =
        ask(u"get_logs"_s, {{u"container"_s, u"web"_s}, {u"tail"_s, u"1"_s}, {u"timestamps"_s, u"True"_s}});
    VERIFY_RESULT(one);
    QCOMPARE(one->value("lines"_L1).toArray().size(), 1);
    const QJsonObject line = one->value("lines"_L1)[0].toObject();
    QVERIFY(line.value("stream"_L1) == "stdout"_L1 || line.value("stream"_L1) == "stderr"_L1);
    QVERIFY(QDateTime::fromString(line.value("time"_L1).toString(), Qt::ISODateWithMs).isValid());
    const auto none =
        ask(u"get_logs"_s, {{u"container"_s, u"web"_s}, {u"since"_s, u"2200-01-01T00:00:00Z"_s}});
    VERIFY_RESULT(none);
    QVERIFY(none->value("lines"_L1).toArray().isEmpty());
}

void AdditionsTest::boundsLogsAndTellsWhatIsMissing()
{
    auto &engine = m_pool->engine(m_pool->web1);
    simulator::EnginePace pace;
    pace.logLine = 1ms;
    engine.setPace(pace);
    simulator::SimulatedContainer chatty;
    chatty.name = u"chatty"_s;
    chatty.image = u"nginx"_s;
    chatty.age = 3600s;
    engine.add(chatty);
    const auto all = ask(u"get_logs"_s, {{u"container"_s, u"chatty"_s}, {u"tail"_s, u"all"_s}});
    VERIFY_RESULT(all);
    const QJsonObject omitted = all->value("omitted"_L1).toObject();
    QCOMPARE(all->value("lines"_L1).toArray().size() + omitted.value("lines"_L1).toInt(), 1000);
}

void AdditionsTest::takesASampleOfStatistics()
{
    const auto stats = ask(u"get_stats"_s, {{u"container"_s, u"web"_s}});
    VERIFY_RESULT(stats);
    QVERIFY(stats->value("running"_L1).toBool());
    QVERIFY(stats->value("cpu"_L1)["percent"_L1].toDouble() > 0);
    QCOMPARE(stats->value("cpu"_L1)["processors"_L1].toInt(), 2);
    const QJsonObject memory = stats->value("memory"_L1).toObject();
    QVERIFY(memory.value("used"_L1).toInteger() < memory.value("usage"_L1).toInteger());
    QVERIFY(memory.value("percent"_L1).toDouble() > 0);
    QCOMPARE(stats->value("processes"_L1).toInt(), 3);
    const auto stopped = ask(u"get_stats"_s, {{u"container"_s, u"worker"_s}});
    VERIFY_RESULT(stopped);
    QCOMPARE(*stopped, (QJsonObject{{u"running"_s, false}}));
}

void AdditionsTest::killsRenamesAndRemoves()
{
    const auto run = [this](const QString &function, xapi::StringMap arguments) {
        const auto answer = call(function, std::move(arguments));
        return answer ? *answer : answer.error().text();
    };
    QCOMPARE(run(u"kill"_s, {{u"container"_s, u"web"_s}, {u"signal"_s, u"SIGHUP"_s}}), u"True{}"_s);
    QCOMPARE(state(u"web"_s), ContainerState::Running);
    QCOMPARE(run(u"rename"_s, {{u"container"_s, u"web"_s}, {u"name"_s, u"Shop_2"_s}}), u"True{}"_s);
    QCOMPARE(run(u"kill"_s, {{u"container"_s, u"Shop_2"_s}, {u"signal"_s, u"undefined"_s}}), u"True{}"_s);
    QCOMPARE(state(u"Shop_2"_s), ContainerState::Exited);
    QCOMPARE(run(u"start"_s, {{u"container"_s, u"Shop_2"_s}}), u"True"_s);
    QCOMPARE(
        run(u"remove"_s, {{u"container"_s, u"Shop_2"_s}, {u"force"_s, u"true"_s}, {u"volumes"_s, u"1"_s}}),
        u"True{}"_s);
    QCOMPARE(run(u"remove"_s, {{u"container"_s, u"worker"_s}, {u"force"_s, u"null"_s}}), u"True{}"_s);
    QVERIFY(m_pool->engine(m_pool->web1).names().isEmpty());
}

void AdditionsTest::tellsCapabilities()
{
    const auto told = ask(u"get_capabilities"_s, {});
    VERIFY_RESULT(told);
    QCOMPARE(told->value("protocol"_L1).toInt(), 1);
    QVERIFY(!told->value("version"_L1).toString().isEmpty());
    const QJsonArray functions = told->value("functions"_L1).toArray();
    QCOMPARE(functions.size(), plugin::functions().size());
    for (const auto &value : functions) {
        const QJsonObject function = value.toObject();
        if (function.value("name"_L1) == "remove"_L1) {
            QCOMPARE(function.value("needs"_L1).toArray(), (QJsonArray{u"vmuuid"_s, u"container"_s}));
            QCOMPARE(function.value("takes"_L1).toArray(), (QJsonArray{u"force"_s, u"volumes"_s}));
        }
    }
}

void AdditionsTest::namesTheArgumentThatIsMissingOrWrong_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<xapi::StringMap>("arguments");
    QTest::addColumn<QString>("named");
    const QString container = u"container"_s;
    const auto row = [](const char *name, const QString &function, const xapi::StringMap &arguments,
                        const QString &named) { QTest::newRow(name) << function << arguments << named; };
    for (const QString &function : {u"get_logs"_s, u"get_stats"_s, u"kill"_s, u"remove"_s, u"rename"_s}) {
        for (const QString &absent : {QString(), u"undefined"_s, u"null"_s})
            QTest::addRow("%s, container \"%s\"", qPrintable(function), qPrintable(absent))
                << function << xapi::StringMap{{container, absent}, {u"name"_s, u"x"_s}} << container;
        QTest::addRow("%s, bad container", qPrintable(function))
            << function << xapi::StringMap{{container, u"../info"_s}, {u"name"_s, u"xy"_s}} << container;
    }
    for (const QString &function : {u"get_ps"_s, u"get_info"_s, u"get_version"_s})
        QTest::addRow("%s, no VM", qPrintable(function))
            << function << xapi::StringMap{{u"vmuuid"_s, u"undefined"_s}} << u"vmuuid"_s;
    const QString web = u"web"_s;
    row("tail", u"get_logs"_s, {{container, web}, {u"tail"_s, u"abc"_s}}, u"tail"_s);
    row("tail below zero", u"get_logs"_s, {{container, web}, {u"tail"_s, u"-1"_s}}, u"tail"_s);
    row("since", u"get_logs"_s, {{container, web}, {u"since"_s, u"yesterday"_s}}, u"since"_s);
    row("since, forged", u"get_logs"_s, {{container, web}, {u"since"_s, u"1&follow=1"_s}}, u"since"_s);
    row("since without zone", u"get_logs"_s, {{container, web}, {u"since"_s, u"2026-01-01T00:00:00"_s}},
        u"since"_s);
    row("until", u"get_logs"_s, {{container, web}, {u"until"_s, u"1e9"_s}}, u"until"_s);
    row("timestamps", u"get_logs"_s, {{container, web}, {u"timestamps"_s, u"maybe"_s}}, u"timestamps"_s);
    row("signal", u"kill"_s, {{container, web}, {u"signal"_s, u"NAP"_s}}, u"signal"_s);
    row("force", u"remove"_s, {{container, web}, {u"force"_s, u"maybe"_s}}, u"force"_s);
    row("volumes", u"remove"_s, {{container, web}, {u"volumes"_s, u"2"_s}}, u"volumes"_s);
    row("no name", u"rename"_s, {{container, web}}, u"name"_s);
    row("name undefined", u"rename"_s, {{container, web}, {u"name"_s, u"undefined"_s}}, u"name"_s);
    row("bad name", u"rename"_s, {{container, web}, {u"name"_s, u"a/b"_s}}, u"name"_s);
}

void AdditionsTest::namesTheArgumentThatIsMissingOrWrong()
{
    QFETCH(QString, function);
    QFETCH(xapi::StringMap, arguments);
    QFETCH(QString, named);
    const auto answer = call(function, arguments);
    VERIFY_FAILS(answer, ErrorKind::Remote);
    QCOMPARE(answer.error().code, QStringList({u"INVALID_ARGUMENTS"_s, named}));
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 0);
}

void AdditionsTest::carriesTheEnginesOwnWords_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("status");
    for (const QString &function : {u"get_logs"_s, u"get_stats"_s, u"kill"_s, u"remove"_s, u"rename"_s})
        QTest::addRow("%s, unknown", qPrintable(function)) << function << u"nobody"_s << u"404"_s;
    QTest::newRow("kill, stopped") << u"kill"_s << u"worker"_s << u"409"_s;
    QTest::newRow("remove, running") << u"remove"_s << u"web"_s << u"409"_s;
    QTest::newRow("rename, taken") << u"rename"_s << u"web"_s << u"409"_s;
}

void AdditionsTest::carriesTheEnginesOwnWords()
{
    QFETCH(QString, function);
    QFETCH(QString, container);
    QFETCH(QString, status);
    const auto answer = call(function, {{u"container"_s, container}, {u"name"_s, u"worker"_s}});
    VERIFY_FAILS(answer, ErrorKind::Remote);
    QCOMPARE(answer.error().code.value(0), u"XSCONTAINER_ENGINE_REFUSED"_s);
    QCOMPARE(answer.error().code.value(2), status);
    QVERIFY(!answer.error().code.value(1).contains(u"{\"message\""_s));
}

void AdditionsTest::leavesAMessageWhenItChangesNothing()
{
    QVERIFY(!call(u"remove"_s, {{u"container"_s, u"web"_s}}));
    const QStringList refs = m_pool->model().refs(u"message"_s);
    QCOMPARE(refs.size(), 1);
    QCOMPARE(m_pool->model().value(u"message"_s, refs.first(), u"name"_s).toString(),
             u"Container Management cannot remove web"_s);
    QVERIFY(!call(u"get_stats"_s, {{u"container"_s, u"nobody"_s}}));
    QCOMPARE(m_pool->model().refs(u"message"_s).size(), 1);
}

void AdditionsTest::runsOnTheHostOfItsVm()
{
    VERIFY_RESULT(call(u"kill"_s, {{u"vmuuid"_s, m_pool->far1}, {u"container"_s, u"web"_s}}));
    QCOMPARE(m_pool->engine(m_pool->far1).state(u"web"_s), ContainerState::Exited);
}

static QByteArray callText(const QString &session, const QString &function, const xapi::StringMap &arguments)
{
    return xapi::xmlrpc::encodeCall({function, {session, xapi::Value::fromMap(arguments)}});
}

void AdditionsTest::waitsLongerForAContainerThatEndsSlowly()
{
    simulator::EnginePace pace;
    pace.stop = 7s;
    m_pool->engine(m_pool->web1).setPace(pace);
    const QByteArray stop = callText(m_pool->session()->sessionRef(), u"stop"_s,
                                     {{u"vmuuid"_s, m_pool->web1}, {u"container"_s, u"web"_s}});
    const Dom0Root root(m_pool->pool().hostRoot(m_pool->host1));
    const QByteArray answer = test::await(plugin::answerCall(stop, root, Patience::of(5s)));
    QVERIFY2(answer.contains("Success"), answer.constData());
    QCOMPARE(state(u"web"_s), ContainerState::Exited);
}

void AdditionsTest::fill(int count)
{
    auto &engine = m_pool->engine(m_pool->web1);
    simulator::SimulatedContainer container;
    container.image = u"registry.example.com/shop/web:1.25"_s;
    container.command = u"nginx -g 'daemon off;'"_s;
    container.state = ContainerState::Exited;
    for (int i = engine.names().size(); i < count; ++i) {
        container.name = u"shop-web-%1"_s.arg(i);
        container.labels = {{u"com.docker.compose.project"_s, u"shop"_s},
                            {u"com.docker.compose.container-number"_s, QString::number(i)}};
        engine.add(container);
    }
}

// The highest of any program so far, in bytes.
static double peakMemory()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_maxrss) * 1024;
}

void AdditionsTest::listsTenThousandContainers()
{
    constexpr int many = 10'000;
    fill(many / 4);
    VERIFY_RESULT(call(u"get_ps"_s, {}));
    const double peakOfAQuarter = peakMemory();
    fill(many);
    QElapsedTimer clock;
    clock.start();
    const auto answer = call(u"get_ps"_s, {});
    VERIFY_RESULT(answer);
    const double peak = peakMemory();
    QCOMPARE(answer->count(u"<entry>"_s), many);
    QVERIFY(!answer->contains(u"missing="_s));
    const double size = double(answer->toUtf8().size());
    qInfo("%.1f MB of answer, peak memory %.1f MB, of a quarter %.1f MB, ratio %.1f, %lld ms", size / 1e6,
          peak / 1e6, peakOfAQuarter / 1e6, peak / size, static_cast<long long>(clock.elapsed()));
    QVERIFY(peak < 5 * peakOfAQuarter);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY(peak < 25 * size);
#endif
    QXmlStreamReader reader(answer->mid(4));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

QTEST_GUILESS_MAIN(AdditionsTest)
#include "tst_additions.moc"
