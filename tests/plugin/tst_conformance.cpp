// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/image.h"
#include "plugin/functions.h"
#include "simulator/xapiserver.h"
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
    QString answer; //!< a pattern for all of it
    xapi::StringMap arguments = {};
    docker::ContainerState before = docker::ContainerState::Running; //!< of the function's own container
    bool needsEngine = true;                                         //!< else it works on any VM that exists
    bool needsVm = true;                                             //!< else it works without one
    bool needsContainer = true; //!< else it does not care which containers there are
    bool isRefusedByWindows = false;
};

const QMap<QString, Expectation> &expectations()
{
    using State = docker::ContainerState;
    const QString nothing = u"True"_s;
    const QString object = u"True\\{.*\\}\\s*"_s;
    const QString onlyForDevelopers = u"ERROR: This call is only enabled when in dev mode\\."_s;
    const auto xml = [](const QString &root) { return u"True<\\?xml.*<%1>.*</%1>\\s*"_s.arg(root); };
    const auto ofVm = [](const QString &answer) {
        return Expectation{.answer = answer, .needsEngine = false, .needsContainer = false};
    };
    const auto ofEngine = [](const QString &answer) {
        return Expectation{.answer = answer, .needsContainer = false};
    };
    static const QMap<QString, Expectation> all{
        {u"register"_s, ofVm(u"TrueNone"_s)},
        {u"deregister"_s, ofVm(u"TrueNone"_s)},
        {u"start"_s, {.answer = nothing, .before = State::Exited}},
        {u"stop"_s, {nothing}},
        {u"restart"_s, {nothing}},
        {u"pause"_s, {.answer = nothing, .isRefusedByWindows = true}},
        {u"unpause"_s, {.answer = nothing, .before = State::Paused}},
        {u"get_inspect"_s, {xml(u"docker_inspect"_s)}},
        {u"get_top"_s, {xml(u"docker_top"_s)}},
        {u"get_ps"_s, ofEngine(xml(u"docker_ps"_s))},
        {u"get_info"_s, ofEngine(xml(u"docker_info"_s))},
        {u"get_version"_s, ofEngine(xml(u"docker_version"_s))},
        {u"get_logs"_s, {object, {{u"tail"_s, u"5"_s}, {u"timestamps"_s, u"true"_s}}}},
        {u"get_stats"_s, {object}},
        {u"kill"_s, {object, {{u"signal"_s, u"SIGKILL"_s}}}},
        {u"remove"_s, {object, {{u"force"_s, u"true"_s}}}},
        {u"rename"_s, {object, {{u"name"_s, u"renamed"_s}}}},
        {u"diagnose"_s, ofVm(object)},
        {u"get_capabilities"_s,
         {.answer = object, .needsEngine = false, .needsVm = false, .needsContainer = false}},
        {u"get_config_drive_default"_s,
         {.answer = u"True#cloud-config\n.*\n\n# Template loaded from [^\n]+"_s,
          .needsEngine = false,
          .needsVm = false,
          .needsContainer = false}},
        {u"get_config_drive_configuration"_s,
         {.answer = u"True#cloud-config\n"_s,
          .needsEngine = false,
          .needsVm = false,
          .needsContainer = false}},
        {u"create_config_drive"_s,
         {.answer = u"True[0-9a-f-]{36}"_s,
          .arguments = {{u"configuration"_s, u"#cloud-config%BR%"_s}},
          .needsEngine = false,
          .needsContainer = false}},
        {u"install_vm"_s,
         {.answer = onlyForDevelopers,
          .arguments = {{u"url"_s, u"http://127.0.0.1/disk"_s}},
          .needsEngine = false,
          .needsVm = false,
          .needsContainer = false}},
        {u"passthrough"_s,
         {.answer = onlyForDevelopers,
          .arguments = {{u"command"_s, u"true"_s}},
          .needsEngine = false,
          .needsContainer = false}},
    };
    return all;
}

QString containerOf(const QString &function) { return u"for-"_s + function; }

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
    const bool isConcerned = world.concernsEngine ? expected.needsEngine : expected.needsVm;
    return isConcerned ? world.code : QString();
}

} // namespace

//! Every function of the plugin's table in every circumstance, through host.call_plugin and the real program.
class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyFunctionIsExpected();
    void everyFunctionInEveryCircumstance_data();
    void everyFunctionInEveryCircumstance();
    void namesEveryMissingArgument();
    void saysThatThereIsNoSuchContainer();

private:
    Result<QString> call(const QString &function, const xapi::StringMap &arguments);
    [[nodiscard]] xapi::StringMap argumentsOf(const QString &function, const QString &vm) const;
    [[nodiscard]] QString addStorage();
    [[nodiscard]] QString addDrive();
    static QString complaintAbout(const Result<QString> &answer, const QString &code, const QString &pattern);

    std::unique_ptr<test::TwoHosts> m_pool;
    QString m_storage; //!< uuid of an SR that both hosts see
    QString m_drive;   //!< uuid of a config drive on it
};

// Every function has a container of its own, so that none finds what another has left.
void ConformanceTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_storage = addStorage();
    m_drive = addDrive();
    for (const QString &vm : {m_pool->web1, m_pool->far1, m_pool->tls1, m_pool->win1}) {
        for (const auto &[function, expected] : expectations().asKeyValueRange()) {
            simulator::SimulatedContainer own;
            own.name = containerOf(function);
            own.image = u"nginx:1.25"_s;
            own.state = expected.before;
            m_pool->engine(vm).add(own);
        }
    }
}

QString ConformanceTest::addStorage()
{
    using xapi::Value;
    const QString storage = m_pool->model().add(u"SR"_s, {{u"type"_s, Value(u"ext"_s)}});
    for (const QString &host : {m_pool->host1, m_pool->host2}) {
        m_pool->model().add(u"PBD"_s, {{u"host"_s, Value(m_pool->hostRef(host).text())},
                                       {u"SR"_s, Value(storage)},
                                       {u"currently_attached"_s, Value(true)}});
    }
    return m_pool->model().value(u"SR"_s, storage, u"uuid"_s).toString();
}

QString ConformanceTest::addDrive()
{
    using xapi::Value;
    cloudconfig::ImageContents contents;
    contents.userDataTemplate = "#cloud-config\n";
    const QByteArray image = makeImage(contents, cloudconfig::Layout::ConfigDrive).value();
    const QString disk =
        m_pool->model().add(u"VDI"_s, {{u"SR"_s, Value(*m_pool->model().byUuid(u"SR"_s, m_storage))},
                                       {u"virtual_size"_s, Value(qint64(image.size()))}});
    m_pool->pool().server().disks().setContent(disk, image);
    return m_pool->model().value(u"VDI"_s, disk, u"uuid"_s).toString();
}

void ConformanceTest::cleanup() { m_pool.reset(); }

Result<QString> ConformanceTest::call(const QString &function, const xapi::StringMap &arguments)
{
    return test::await(m_pool->session()->callPlugin(m_pool->hostRef(m_pool->host1), keys::plugin, function,
                                                     arguments, Patience::of(60s)));
}

xapi::StringMap ConformanceTest::argumentsOf(const QString &function, const QString &vm) const
{
    xapi::StringMap arguments = expectations().value(function).arguments;
    for (const QString &name : plugin::findFunction(function)->needs) {
        if (!arguments.contains(name))
            arguments.insert(name, name == "vmuuid"_L1         ? vm
                                   : name == "sruuid"_L1       ? m_storage
                                   : name == "vdiuuid"_L1      ? m_drive
                                   : name == "templateuuid"_L1 ? m_pool->off1
                                                               : containerOf(function));
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
    QTest::addColumn<QString>("circumstance");
    for (const QString &circumstance : circumstances().keys())
        QTest::newRow(qPrintable(circumstance)) << circumstance;
}

QString ConformanceTest::complaintAbout(const Result<QString> &answer, const QString &code,
                                        const QString &pattern)
{
    if (!answer) {
        const QStringList told = answer.error().code;
        const bool isTold = !code.isEmpty() && told.value(0) == code && !told.value(1).isEmpty();
        return isTold ? QString() : u"failed: "_s + told.join(u", "_s);
    }
    const QRegularExpression shape(QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::DotMatchesEverythingOption);
    return code.isEmpty() && shape.match(*answer).hasMatch() ? QString()
                                                             : u"answered: "_s + answer->left(200);
}

void ConformanceTest::everyFunctionInEveryCircumstance()
{
    QFETCH(QString, circumstance);
    const Circumstance world = circumstances().value(circumstance);
    const QString vm = world.prepare(*m_pool);
    QStringList complaints;
    for (const auto &[function, expected] : expectations().asKeyValueRange()) {
        const QString code = codeOf(expected, world, vm == m_pool->win1);
        const QString complaint =
            complaintAbout(call(function, argumentsOf(function, vm)), code, expected.answer);
        if (!complaint.isEmpty())
            complaints.append(function + u' ' + complaint);
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void ConformanceTest::namesEveryMissingArgument()
{
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
