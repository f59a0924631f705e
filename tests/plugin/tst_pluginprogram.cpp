// SPDX-License-Identifier: BSD-2-Clause
#include "guest/hostkeys.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
namespace keys = xapi::keys;

//! The executable as clients meet it: through host.call_plugin of the embedded pool.
class PluginProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changesTheStateOfAContainer_data();
    void changesTheStateOfAContainer();
    void takesNamesShortIdsAndCapitals();
    void inspects_data();
    void inspects();
    void listsProcesses();
    void switchesManagement_data();
    void switchesManagement();

    void namesTheMissingArgument_data();
    void namesTheMissingArgument();
    void refusesAContainerNameThatLeavesThePath();
    void refusesAnUnknownFunction();
    void passesAnUnknownVmOn();

    void saysWhyAVmCannotBeReached_data();
    void saysWhyAVmCannotBeReached();
    void pinsTheHostKeyOnFirstUse();
    void tellsBothFingerprintsOfAChangedHostKey();

    void carriesTheEnginesOwnWords_data();
    void carriesTheEnginesOwnWords();
    void leavesAMessageWhenALifecycleCallFails_data();
    void leavesAMessageWhenALifecycleCallFails();
    void leavesAMessageWhenTheVmCannotBeReached();
    void runsOnTheHostOfItsVm();
    void runsOnAHostThatSeesTheStorage_data();
    void runsOnAHostThatSeesTheStorage();
    void neverPassesACallOnTwice();
    void passesErrorsOfAnotherHostOnUnchanged();
    void logsOneLineACall();

private:
    Result<QString> call(const QString &function, const xapi::StringMap &arguments, const QString &host = {});
    Result<QString> command(const QString &function, const QString &vm, const QString &container);
    [[nodiscard]] QString log(const QString &host) const;
    [[nodiscard]] QStringList messages();

    std::unique_ptr<test::TwoHosts> m_pool;
};

void PluginProgramTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

void PluginProgramTest::cleanup() { m_pool.reset(); }

Result<QString> PluginProgramTest::call(const QString &function, const xapi::StringMap &arguments,
                                        const QString &host)
{
    return test::await(m_pool->session()->callPlugin(m_pool->hostRef(host.isEmpty() ? m_pool->host1 : host),
                                                     keys::plugin, function, arguments, Patience::of(60s)));
}

Result<QString> PluginProgramTest::command(const QString &function, const QString &vm,
                                           const QString &container)
{
    return call(function, {{u"vmuuid"_s, vm}, {u"container"_s, container}});
}

QString PluginProgramTest::log(const QString &host) const
{
    QFile file(m_pool->pool().hostRoot(host) + u"/var/log/xscontainer.log"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList PluginProgramTest::messages()
{
    QStringList result;
    for (const QString &ref : m_pool->model().refs(u"message"_s)) {
        const auto field = [&](const QString &name) {
            return m_pool->model().value(u"message"_s, ref, name).toString();
        };
        result.append(field(u"name"_s) + u'|' + field(u"obj_uuid"_s) + u'|' + field(u"body"_s));
    }
    return result;
}

void PluginProgramTest::changesTheStateOfAContainer_data()
{
    QTest::addColumn<bool>("overTls");
    QTest::newRow("ssh") << false;
    QTest::newRow("tls") << true;
}

void PluginProgramTest::changesTheStateOfAContainer()
{
    QFETCH(bool, overTls);
    using docker::ContainerState;
    const QString vm = overTls ? m_pool->tls1 : m_pool->web1;
    const QList<std::pair<QString, ContainerState>> steps{{u"pause"_s, ContainerState::Paused},
                                                          {u"unpause"_s, ContainerState::Running},
                                                          {u"restart"_s, ContainerState::Running},
                                                          {u"stop"_s, ContainerState::Exited},
                                                          {u"start"_s, ContainerState::Running}};
    for (const auto &[function, state] : steps) {
        const auto answer = command(function, vm, u"web"_s);
        VERIFY_RESULT(answer);
        QCOMPARE(*answer, u"True"_s);
        QCOMPARE(m_pool->engine(vm).state(u"web"_s), state);
    }
    QVERIFY(messages().isEmpty());
}

void PluginProgramTest::takesNamesShortIdsAndCapitals()
{
    simulator::SimulatedContainer container;
    container.name = u"Big_One.2"_s;
    container.image = u"nginx"_s;
    const QString id = m_pool->engine(m_pool->web1).add(container);
    for (const QString &name : {u"Big_One.2"_s, id.left(10), id}) {
        VERIFY_RESULT(command(u"pause"_s, m_pool->web1, name));
        VERIFY_RESULT(command(u"unpause"_s, m_pool->web1, name));
    }
}

void PluginProgramTest::inspects_data() { changesTheStateOfAContainer_data(); }

void PluginProgramTest::inspects()
{
    QFETCH(bool, overTls);
    const QString vm = overTls ? m_pool->tls1 : m_pool->web1;
    const auto answer = call(u"get_inspect"_s, {{u"vmuuid"_s, vm}, {u"object"_s, u"web"_s}});
    VERIFY_RESULT(answer);
    QVERIFY2(answer->startsWith(u"True<?xml"_s) && answer->contains(u"<docker_inspect>"_s),
             qPrintable(*answer));
    QVERIFY(answer->contains(u"nginx:1.25"_s));
}

void PluginProgramTest::listsProcesses()
{
    const auto answer = call(u"get_top"_s, {{u"vmuuid"_s, m_pool->web1}, {u"object"_s, u"web"_s}});
    VERIFY_RESULT(answer);
    QVERIFY2(answer->startsWith(u"True<?xml"_s) && answer->contains(u"<Process>"_s), qPrintable(*answer));
}

void PluginProgramTest::switchesManagement_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("value");
    QTest::newRow("on") << u"register"_s << u"True"_s;
    QTest::newRow("off") << u"deregister"_s << u"False"_s;
}

void PluginProgramTest::switchesManagement()
{
    QFETCH(QString, function);
    QFETCH(QString, value);
    for (const QString &vm : {m_pool->web1, m_pool->off1, m_pool->far1}) {
        m_pool->setOtherConfig(vm, u"of-another-client"_s, u"kept"_s);
        const auto answer = call(function, {{u"vmuuid"_s, vm}});
        VERIFY_RESULT(answer);
        QCOMPARE(*answer, u"TrueNone"_s);
        QCOMPARE(m_pool->otherConfig(vm).value(keys::monitor), value);
        QCOMPARE(m_pool->otherConfig(vm).value(u"of-another-client"_s), u"kept"_s);
    }
}

void PluginProgramTest::namesTheMissingArgument_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("missing");
    for (const QString &function : {u"start"_s, u"stop"_s, u"restart"_s, u"pause"_s, u"unpause"_s}) {
        QTest::addRow("%s, no VM", qPrintable(function)) << function << u"container"_s << u"vmuuid"_s;
        QTest::addRow("%s, no container", qPrintable(function)) << function << u"vmuuid"_s << u"container"_s;
    }
    for (const QString &function : {u"get_inspect"_s, u"get_top"_s}) {
        QTest::addRow("%s, no VM", qPrintable(function)) << function << u"object"_s << u"vmuuid"_s;
        QTest::addRow("%s, no object", qPrintable(function)) << function << u"vmuuid"_s << u"object"_s;
    }
    for (const QString &function : {u"register"_s, u"deregister"_s})
        QTest::addRow("%s, no VM", qPrintable(function)) << function << u"other"_s << u"vmuuid"_s;
}

void PluginProgramTest::namesTheMissingArgument()
{
    QFETCH(QString, function);
    QFETCH(QString, given);
    QFETCH(QString, missing);
    const auto answer = call(function, {{given, u"x"_s}, {missing, QString()}});
    VERIFY_FAILS(answer, ErrorKind::Remote);
    QCOMPARE(answer.error().code, QStringList({u"INVALID_ARGUMENTS"_s, missing}));
}

void PluginProgramTest::refusesAContainerNameThatLeavesThePath()
{
    for (const QString &name : {u"../version"_s, u"web/json?x=1"_s, u"-x"_s, u"a b"_s, u"web\nHost: x"_s}) {
        const auto stopped = command(u"stop"_s, m_pool->web1, name);
        VERIFY_FAILS(stopped, ErrorKind::Remote);
        QCOMPARE(stopped.error().code, QStringList({u"INVALID_ARGUMENTS"_s, u"container"_s}));
        const auto inspected = call(u"get_inspect"_s, {{u"vmuuid"_s, m_pool->web1}, {u"object"_s, name}});
        VERIFY_FAILS(inspected, ErrorKind::Remote);
        QCOMPARE(inspected.error().code, QStringList({u"INVALID_ARGUMENTS"_s, u"object"_s}));
    }
    QCOMPARE(m_pool->guest(m_pool->web1).loginCount(), 0);
}

void PluginProgramTest::refusesAnUnknownFunction()
{
    const auto answer = call(u"format_disks"_s, {{u"vmuuid"_s, m_pool->web1}});
    VERIFY_FAILS(answer, ErrorKind::Unsupported);
    QCOMPARE(answer.error().code, QStringList({u"UNKNOWN_XENAPI_PLUGIN_FUNCTION"_s, u"format_disks"_s}));
}

void PluginProgramTest::passesAnUnknownVmOn()
{
    const auto answer = command(u"stop"_s, u"no-such-uuid"_s, u"web"_s);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringList({u"UUID_INVALID"_s, u"VM"_s, u"no-such-uuid"_s}));
}

void PluginProgramTest::saysWhyAVmCannotBeReached_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("halted") << u"halted"_s << u"XSCONTAINER_VM_NOT_RUNNING"_s;
    QTest::newRow("no address") << u"mute"_s << u"XSCONTAINER_NO_ADDRESS"_s;
    QTest::newRow("nobody listens") << u"stopped"_s << u"XSCONTAINER_UNREACHABLE"_s;
    QTest::newRow("key refused") << u"key"_s << u"XSCONTAINER_KEY_REFUSED"_s;
    QTest::newRow("host key changed") << u"hostkey"_s << u"XSCONTAINER_HOST_KEY_CHANGED"_s;
    QTest::newRow("engine down") << u"engine"_s << u"XSCONTAINER_ENGINE_DOWN"_s;
    QTest::newRow("engine down, over TLS") << u"tls"_s << u"XSCONTAINER_UNREACHABLE"_s;
    QTest::newRow("unknown mode") << u"mode"_s << u"XSCONTAINER_BAD_MODE"_s;
}

void PluginProgramTest::saysWhyAVmCannotBeReached()
{
    QFETCH(QString, fault);
    QFETCH(QString, code);
    QString vm = m_pool->web1;
    if (fault == "halted"_L1)
        vm = m_pool->off1;
    else if (fault == "mute"_L1)
        vm = m_pool->mute1;
    else if (fault == "tls"_L1)
        vm = m_pool->tls1;
    if (fault == "key"_L1)
        m_pool->guest(vm).setAuthorizedKey("ssh-rsa AAAA someone else");
    else if (fault == "hostkey"_L1)
        m_pool->setOtherConfig(vm, keys::sshHostKey, u"AAAAC3NzaC1lZDI1NTE5AAAAIAAA"_s);
    else if (fault == "engine"_L1)
        m_pool->guest(vm).setEngineRunning(false);
    else if (fault == "stopped"_L1 || fault == "tls"_L1)
        m_pool->guest(vm).stop();
    else if (fault == "mode"_L1)
        m_pool->setOtherConfig(vm, keys::mode, u"telnet"_s);
    for (const QString &function : {u"stop"_s, u"get_inspect"_s}) {
        const auto answer =
            call(function, {{u"vmuuid"_s, vm}, {u"container"_s, u"web"_s}, {u"object"_s, u"web"_s}});
        VERIFY_FAILS(answer, ErrorKind::Remote);
        QCOMPARE(answer.error().code.value(0), code);
        const QString vmName = m_pool->model().value(u"VM"_s, m_pool->vmRef(vm), u"name_label"_s).toString();
        QVERIFY2(answer.error().code.value(1).contains(vmName), qPrintable(answer.error().code.value(1)));
    }
}

void PluginProgramTest::pinsTheHostKeyOnFirstUse()
{
    QVERIFY(!m_pool->otherConfig(m_pool->web1).contains(keys::sshHostKey));
    VERIFY_RESULT(command(u"stop"_s, m_pool->web1, u"web"_s));
    QCOMPARE(m_pool->otherConfig(m_pool->web1).value(keys::sshHostKey),
             QString::fromLatin1(m_pool->guest(m_pool->web1).hostKey()));
}

void PluginProgramTest::tellsBothFingerprintsOfAChangedHostKey()
{
    VERIFY_RESULT(command(u"stop"_s, m_pool->web1, u"web"_s));
    const QByteArray before = m_pool->guest(m_pool->web1).hostKey();
    m_pool->guest(m_pool->web1).changeHostKey();
    const auto answer = command(u"start"_s, m_pool->web1, u"web"_s);
    VERIFY_FAILS(answer, ErrorKind::Remote);
    const QString text = answer.error().code.value(1);
    QVERIFY2(text.contains(guest::fingerprint(before)), qPrintable(text));
    QVERIFY2(text.contains(guest::fingerprint(m_pool->guest(m_pool->web1).hostKey())), qPrintable(text));
    QCOMPARE(m_pool->engine(m_pool->web1).state(u"web"_s), docker::ContainerState::Exited);
    m_pool->setOtherConfig(m_pool->web1, keys::sshHostKey, {});
    VERIFY_RESULT(command(u"start"_s, m_pool->web1, u"web"_s));
}

void PluginProgramTest::carriesTheEnginesOwnWords_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("status");
    for (const QString &function : {u"start"_s, u"stop"_s, u"restart"_s, u"pause"_s, u"unpause"_s})
        QTest::addRow("%s, unknown", qPrintable(function)) << function << u"nobody"_s << u"404"_s;
    QTest::newRow("started already") << u"start"_s << u"web"_s << u"304"_s;
    QTest::newRow("stopped already") << u"stop"_s << u"worker"_s << u"304"_s;
    QTest::newRow("nothing to pause") << u"pause"_s << u"worker"_s << u"409"_s;
    QTest::newRow("get_inspect, unknown") << u"get_inspect"_s << u"nobody"_s << u"404"_s;
    QTest::newRow("get_top, unknown") << u"get_top"_s << u"nobody"_s << u"404"_s;
    QTest::newRow("get_top, stopped") << u"get_top"_s << u"worker"_s << u"409"_s;
}

void PluginProgramTest::carriesTheEnginesOwnWords()
{
    QFETCH(QString, function);
    QFETCH(QString, container);
    QFETCH(QString, status);
    const auto answer =
        call(function, {{u"vmuuid"_s, m_pool->web1}, {u"container"_s, container}, {u"object"_s, container}});
    VERIFY_FAILS(answer, ErrorKind::Remote);
    QCOMPARE(answer.error().code.value(0), u"XSCONTAINER_ENGINE_REFUSED"_s);
    QCOMPARE(answer.error().code.value(2), status);
    const QString words = answer.error().code.value(1);
    QVERIFY2(!words.isEmpty() && !words.contains(u"{\"message\""_s), qPrintable(words));
    if (status == "404"_L1)
        QVERIFY2(words.contains(u"No such container: nobody"_s), qPrintable(words));
}

void PluginProgramTest::leavesAMessageWhenALifecycleCallFails_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("end");
    const QString later =
        u" The requested operation is currently not possible. Please try again later. (304)"_s;
    QTest::newRow("started already") << u"start"_s << u"web"_s << u"start web"_s
                                     << u"It is already running."_s + later;
    QTest::newRow("stopped already") << u"stop"_s << u"worker"_s << u"stop worker"_s
                                     << u"It is not running."_s + later;
    QTest::newRow("nothing to pause") << u"pause"_s << u"worker"_s << u"pause worker"_s << u". (409)"_s;
    QTest::newRow("nothing to resume") << u"unpause"_s << u"web"_s << u"resume web"_s << u". (500)"_s;
    QTest::newRow("unknown") << u"restart"_s << u"nobody"_s << u"restart nobody"_s
                             << u"No such container: nobody. (404)"_s;
}

void PluginProgramTest::leavesAMessageWhenALifecycleCallFails()
{
    QFETCH(QString, function);
    QFETCH(QString, container);
    QFETCH(QString, title);
    QFETCH(QString, end);
    QVERIFY(!command(function, m_pool->web1, container));
    QCOMPARE(messages().size(), 1);
    const QString message = messages().first();
    QVERIFY2(message.startsWith(u"Container Management cannot %1|%2|"_s.arg(title, m_pool->web1)),
             qPrintable(message));
    QVERIFY2(message.endsWith(end) && !message.contains(u"{\"message\""_s), qPrintable(message));
    QVERIFY(!call(u"get_inspect"_s, {{u"vmuuid"_s, m_pool->web1}, {u"object"_s, u"nobody"_s}}));
    QCOMPARE(messages().size(), 1);
}

void PluginProgramTest::leavesAMessageWhenTheVmCannotBeReached()
{
    m_pool->guest(m_pool->web1).stop();
    const auto answer = command(u"stop"_s, m_pool->web1, u"web"_s);
    QVERIFY(!answer);
    QCOMPARE(messages(), QStringList{u"Container Management cannot stop web|"_s + m_pool->web1 + u'|' +
                                     answer.error().code.value(1)});
}

void PluginProgramTest::runsOnTheHostOfItsVm()
{
    const auto answer = command(u"stop"_s, m_pool->far1, u"web"_s);
    VERIFY_RESULT(answer);
    QCOMPARE(*answer, u"True"_s);
    QCOMPARE(m_pool->engine(m_pool->far1).state(u"web"_s), docker::ContainerState::Exited);
    QCOMPARE(log(m_pool->host1).count(u"stop vm="_s + m_pool->far1), 1);
    QCOMPARE(log(m_pool->host2).count(u"stop vm="_s + m_pool->far1), 1);
}

void PluginProgramTest::runsOnAHostThatSeesTheStorage_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<bool>("isAttached");
    QTest::addColumn<bool>("namesAVm");
    QTest::newRow("a disk") << u"vdiuuid"_s << true << false;
    QTest::newRow("a storage") << u"sruuid"_s << true << false;
    QTest::newRow("a disk, and a halted VM") << u"vdiuuid"_s << true << true;
    QTest::newRow("a storage that nobody sees") << u"sruuid"_s << false << false;
}

void PluginProgramTest::runsOnAHostThatSeesTheStorage()
{
    QFETCH(QString, argument);
    QFETCH(bool, isAttached);
    QFETCH(bool, namesAVm);
    using xapi::Value;
    auto &model = m_pool->model();
    const QString storage = model.add(u"SR"_s, {{u"type"_s, Value(u"ext"_s)}});
    const QString disk = model.add(u"VDI"_s, {{u"SR"_s, Value(storage)}});
    model.add(u"PBD"_s, {{u"host"_s, Value(m_pool->hostRef(m_pool->host2).text())},
                         {u"SR"_s, Value(storage)},
                         {u"currently_attached"_s, Value(isAttached)}});
    const bool namesDisk = argument == "vdiuuid"_L1;
    const QString uuid =
        model.value(namesDisk ? u"VDI"_s : u"SR"_s, namesDisk ? disk : storage, u"uuid"_s).toString();
    const auto answer =
        call(u"get_capabilities"_s, {{argument, uuid}, {u"vmuuid"_s, namesAVm ? m_pool->off1 : QString()}});
    QCOMPARE(answer.has_value(), isAttached);
    QCOMPARE(log(m_pool->host1).count(u"get_capabilities"_s), 1);
    QCOMPARE(log(m_pool->host2).count(u"get_capabilities"_s), isAttached ? 1 : 0);
}

void PluginProgramTest::neverPassesACallOnTwice()
{
    const auto answer = call(
        u"stop"_s,
        {{u"vmuuid"_s, m_pool->far1}, {u"container"_s, u"web"_s}, {u"xscontainer-passed-on"_s, u"True"_s}});
    VERIFY_RESULT(answer);
    QVERIFY(log(m_pool->host2).isEmpty());
}

void PluginProgramTest::passesErrorsOfAnotherHostOnUnchanged()
{
    const auto here = command(u"pause"_s, m_pool->web1, u"worker"_s);
    const auto there = command(u"pause"_s, m_pool->far1, u"worker"_s);
    VERIFY_FAILS(here, ErrorKind::Remote);
    VERIFY_FAILS(there, ErrorKind::Remote);
    QCOMPARE(there.error().code.value(0), here.error().code.value(0));
    QCOMPARE(there.error().code.value(2), u"409"_s);
    QCOMPARE(messages().size(), 2);
}

void PluginProgramTest::logsOneLineACall()
{
    VERIFY_RESULT(command(u"stop"_s, m_pool->web1, u"web"_s));
    const QString text = log(m_pool->host1);
    QCOMPARE(text.count(u'\n'), 1);
    QVERIFY2(text.contains(u"stop vm="_s + m_pool->web1) && text.trimmed().endsWith(u" ms ok"_s),
             qPrintable(text));
}

QTEST_GUILESS_MAIN(PluginProgramTest)
#include "tst_pluginprogram.moc"
