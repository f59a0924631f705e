// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/functions.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QFile>
#include <QRegularExpression>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

//! What a function is given besides the VM, and what a good answer of it looks like.
struct Expectation
{
    xapi::StringMap arguments;
    QString answer;             //!< a pattern for all of it
    bool needsEngine = true;    //!< else it works on any VM that exists
    bool needsContainer = true; //!< else it does not care which containers there are
    QString container = u"web"_s;
    bool isRefusedByWindows = false;
};

const QMap<QString, Expectation> &expectations()
{
    const QString nothing = u"True"_s;
    const QString none = u"TrueNone"_s;
    const auto xml = [](const QString &root) { return u"True<\\?xml.*<%1>.*</%1>\\s*"_s.arg(root); };
    static const QMap<QString, Expectation> all{
        {u"register"_s, {{}, none, false, false}},
        {u"deregister"_s, {{}, none, false, false}},
        {u"start"_s, {{}, nothing, true, true, u"worker"_s}},
        {u"stop"_s, {{}, nothing}},
        {u"restart"_s, {{}, nothing}},
        {u"pause"_s, {{}, nothing, true, true, u"web"_s, true}},
        {u"unpause"_s, {{}, nothing, true, true, u"resting"_s, true}},
        {u"get_inspect"_s, {{}, xml(u"docker_inspect"_s)}},
        {u"get_top"_s, {{}, xml(u"docker_top"_s)}},
    };
    return all;
}

//! One way the world can be.
struct Circumstance
{
    std::function<QString(test::TwoHosts &)> prepare; //!< answers the VM to call about
    QString code;                                     //!< of the failure; empty: all is well
    bool concernsEngine = true;
};

const QMap<QString, Circumstance> &circumstances()
{
    using Pool = test::TwoHosts;
    static const QMap<QString, Circumstance> all{
        {u"good"_s, {[](Pool &pool) { return pool.web1; }, {}}},
        {u"other host"_s, {[](Pool &pool) { return pool.far1; }, {}}},
        {u"TLS mode"_s, {[](Pool &pool) { return pool.tls1; }, {}}},
        {u"Windows engine"_s, {[](Pool &pool) { return pool.win1; }, {}}},
        {u"unknown VM"_s, {[](Pool &) { return u"no-such-vm"_s; }, u"UUID_INVALID"_s, false}},
        {u"halted VM"_s, {[](Pool &pool) { return pool.off1; }, u"XSCONTAINER_VM_NOT_RUNNING"_s}},
        {u"no IP"_s, {[](Pool &pool) { return pool.mute1; }, u"XSCONTAINER_NO_ADDRESS"_s}},
        {u"wrong key"_s,
         {[](Pool &pool) {
              pool.guest(pool.web1).setAuthorizedKey("ssh-rsa AAAA someone else");
              return pool.web1;
          },
          u"XSCONTAINER_KEY_REFUSED"_s}},
        {u"changed host key"_s,
         {[](Pool &pool) {
              pool.setOtherConfig(pool.web1, keys::sshHostKey, u"AAAAC3NzaC1lZDI1NTE5AAAAIAAA"_s);
              return pool.web1;
          },
          u"XSCONTAINER_HOST_KEY_CHANGED"_s}},
        {u"engine down"_s,
         {[](Pool &pool) {
              pool.guest(pool.web1).setEngineRunning(false);
              return pool.web1;
          },
          u"XSCONTAINER_ENGINE_DOWN"_s}},
    };
    return all;
}

QString codeOf(const Expectation &expected, const Circumstance &world, bool isWindows)
{
    if (isWindows && expected.isRefusedByWindows)
        return u"XSCONTAINER_ENGINE_REFUSED"_s;
    return expected.needsEngine || !world.concernsEngine ? world.code : QString();
}

} // namespace

//! Every function of the plugin's table in every circumstance, through host.call_plugin and the real program.
class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void everyFunctionIsExpected();
    void everyFunctionInEveryCircumstance_data();
    void everyFunctionInEveryCircumstance();
    void namesEveryMissingArgument();
    void saysThatThereIsNoSuchContainer();

private:
    void makePool();
    Result<QString> call(const QString &function, const xapi::StringMap &arguments);
    static xapi::StringMap argumentsOf(const QString &function, const QString &vm);

    std::unique_ptr<test::TwoHosts> m_pool;
};

void ConformanceTest::makePool()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    for (const QString &vm : {m_pool->web1, m_pool->far1, m_pool->tls1, m_pool->win1}) {
        simulator::SimulatedContainer resting;
        resting.name = u"resting"_s;
        resting.image = u"nginx:1.25"_s;
        resting.state = docker::ContainerState::Paused;
        m_pool->engine(vm).add(resting);
    }
}

void ConformanceTest::cleanup() { m_pool.reset(); }

Result<QString> ConformanceTest::call(const QString &function, const xapi::StringMap &arguments)
{
    return test::await(m_pool->session()->callPlugin(m_pool->hostRef(m_pool->host1), keys::plugin, function,
                                                     arguments, Patience::of(60s)));
}

xapi::StringMap ConformanceTest::argumentsOf(const QString &function, const QString &vm)
{
    const Expectation expected = expectations().value(function);
    xapi::StringMap arguments = expected.arguments;
    for (const QString &name : plugin::findFunction(function)->needs) {
        if (!arguments.contains(name))
            arguments.insert(name, name == "vmuuid"_L1 ? vm : expected.container);
    }
    return arguments;
}

void ConformanceTest::everyFunctionIsExpected()
{
    QStringList names;
    for (const plugin::Function &function : plugin::functions())
        names.append(function.name);
    names.sort();
    QCOMPARE(names, QStringList(expectations().keys()));
}

void ConformanceTest::everyFunctionInEveryCircumstance_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("circumstance");
    for (const QString &function : expectations().keys()) {
        for (const QString &circumstance : circumstances().keys())
            QTest::addRow("%s, %s", qPrintable(function), qPrintable(circumstance))
                << function << circumstance;
    }
}

void ConformanceTest::everyFunctionInEveryCircumstance()
{
    QFETCH(QString, function);
    QFETCH(QString, circumstance);
    const Expectation expected = expectations().value(function);
    const Circumstance world = circumstances().value(circumstance);
    makePool();
    const QString vm = world.prepare(*m_pool);
    const auto answer = call(function, argumentsOf(function, vm));
    const QString code = codeOf(expected, world, vm == m_pool->win1);
    if (!code.isEmpty()) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code.value(0), code);
        QVERIFY(!answer.error().code.value(1).isEmpty());
        return;
    }
    VERIFY_RESULT(answer);
    const QRegularExpression shape(QRegularExpression::anchoredPattern(expected.answer),
                                   QRegularExpression::DotMatchesEverythingOption);
    QVERIFY2(shape.match(*answer).hasMatch(), qPrintable(*answer));
}

void ConformanceTest::namesEveryMissingArgument()
{
    makePool();
    for (const plugin::Function &function : plugin::functions()) {
        for (const QString &missing : function.needs) {
            xapi::StringMap arguments = argumentsOf(function.name, m_pool->web1);
            arguments.remove(missing);
            const auto answer = call(function.name, arguments);
            QVERIFY2(!answer, qPrintable(function.name));
            QCOMPARE(answer.error().code, QStringList({u"INVALID_ARGUMENTS"_s, missing}));
        }
    }
}

void ConformanceTest::saysThatThereIsNoSuchContainer()
{
    makePool();
    for (const auto &[function, expected] : expectations().asKeyValueRange()) {
        if (!expected.needsContainer)
            continue;
        xapi::StringMap arguments = argumentsOf(function, m_pool->web1);
        for (const QString &name : {u"container"_s, u"object"_s}) {
            if (arguments.contains(name))
                arguments.insert(name, u"nobody"_s);
        }
        const auto answer = call(function, arguments);
        QVERIFY2(!answer, qPrintable(function));
        QCOMPARE(answer.error().code.value(0), u"XSCONTAINER_ENGINE_REFUSED"_s);
        QCOMPARE(answer.error().code.value(2), u"404"_s);
    }
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
