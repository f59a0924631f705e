// SPDX-License-Identifier: BSD-2-Clause
#include "pluginstage.h"

#include "core/signalwait.h"
#include "places.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "xapi/calls.h"
#include "xapi/keys.h"
#include "xapi/xmlrpc.h"

#include <QFile>
#include <QProcess>

namespace xsc::bench {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using xsc::test::RealEngine;
using xsc::test::RealSshd;

namespace {

QString containerText() { return QString::fromLatin1(PluginStage::containerName); }

// The pool lives in this process: its event loop must go on.
Task<QByteArray> runAside(QString program, QStringList arguments, Patience patience)
{
    QProcess process;
    SignalWait wait;
    wait.on(&process, &QProcess::finished).on(&process, &QProcess::errorOccurred);
    process.start(program, arguments);
    co_await wait.until(patience);
    if (process.state() != QProcess::NotRunning || process.exitCode() != 0)
        co_return fail(ErrorKind::Remote, program + u" failed"_s,
                       QString::fromUtf8(process.readAllStandardError()));
    co_return process.readAllStandardOutput();
}

QCoro::Task<bool> becomesWatched(simulator::XapiModel *model, QString vm)
{
    const Patience patience = Patience::of(30s);
    const QString ref = model->byUuid(u"VM"_s, vm).value();
    while (!model->value(u"VM"_s, ref, u"other_config"_s).toMap().contains(xapi::keys::dockerVersion)) {
        if (!co_await pause(20ms, patience))
            co_return false;
    }
    co_return true;
}

Result<> done(const Result<QByteArray> &run) { return run ? Result<>() : fail(run.error()); }

} // namespace

Result<std::unique_ptr<PluginStage>> PluginStage::start()
{
    std::unique_ptr<PluginStage> stage(new PluginStage);
    return stage->startGuest().and_then([&] { return stage->startPool(); }).map([&] {
        return std::move(stage);
    });
}

Result<> PluginStage::startGuest()
{
    const auto key = test::makeSshKeyPair(u"rsa"_s, 4096);
    if (!key)
        return fail(key.error());
    m_key = *key;
    QFile file(m_folder.filePath(u"key"_s));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(m_key.privateText) < 0)
        return fail(ErrorKind::Internal, u"cannot write the key"_s, file.errorString());
    test::SshdOptions options;
    options.authorizedKeys << m_key.publicLine;
    m_sshd = std::make_unique<RealSshd>(options);
    if (const auto started = m_sshd->start(); !started)
        return started;
    test::RealEngineOptions withTls;
    withTls.tlsAddress = u"127.0.0.1"_s;
    auto engine = RealEngine::start(withTls);
    if (!engine)
        return fail(engine.error());
    m_engine = std::move(*engine);
    const auto container = m_engine->run(containerText());
    return container ? Result<>() : fail(container.error());
}

void PluginStage::addVms(simulator::Scenario &scenario, const QString &host)
{
    simulator::ScenarioVm vm;
    vm.host = host;
    vm.managed = true;
    vm.name = u"ssh"_s;
    m_sshVm = scenario.addVm(vm);
    vm.name = u"tls"_s;
    m_tlsVm = scenario.addVm(vm);
    simulator::ScenarioEndpoint ssh;
    ssh.address = m_sshd->address();
    ssh.port = m_sshd->port();
    ssh.user = m_sshd->user();
    ssh.engineSocket = m_engine->socket();
    ssh.hostKey = m_sshd->hostKey();
    scenario.setEndpoint(m_sshVm, ssh);
    simulator::ScenarioEndpoint tls;
    tls.address = m_engine->tls().host;
    tls.port = m_engine->tls().port;
    tls.tlsClient = m_engine->tls().identity;
    tls.caPem = m_engine->tls().caPem;
    scenario.setEndpoint(m_tlsVm, tls);
}

Result<> PluginStage::startPool()
{
    auto scenario = std::make_unique<simulator::Scenario>();
    scenario->setPoolKey({Secret(QByteArray(m_key.privateText)), m_key.publicLine});
    m_host = scenario->addHost({});
    addVms(*scenario, m_host);
    simulator::EmbeddedPoolSettings settings;
    settings.pluginProgram = test::ourProgram(u"xscontainer-plugin"_s);
    settings.runMonitors = false;
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
    if (const auto started = m_pool->start(); !started)
        return started;
    const auto address = xapi::ServerAddress::unixSocket(m_pool->xapiSocket(m_host));
    const auto session = QCoro::waitFor(xapi::Session::login(address, {}, Patience::of(30s)));
    if (!session)
        return fail(session.error());
    m_session = *session;
    const auto host = QCoro::waitFor(xapi::hostByUuid(m_session, m_host, Patience::of(30s)));
    if (!host)
        return fail(host.error());
    m_hostRef = host->ref;
    return {};
}

Result<> PluginStage::startMonitor()
{
    auto started = test::startProgram(test::ourProgram(u"xscontainer-monitor"_s),
                                      {u"--root"_s, m_pool->hostRoot(m_host)}, m_folder.filePath(u"log"_s));
    if (!started)
        return fail(started.error());
    m_monitor = std::move(*started);
    for (const QString &vm : {m_sshVm, m_tlsVm}) {
        if (!QCoro::waitFor(becomesWatched(&m_pool->model(), vm)))
            return fail(ErrorKind::Timeout, u"the monitor has not published anything"_s);
    }
    return {};
}

Result<> PluginStage::inspect(const QString &vm)
{
    const xapi::StringMap arguments{{u"vmuuid"_s, vm}, {u"object"_s, containerText()}};
    const auto answer = QCoro::waitFor(
        m_session->callPlugin(m_hostRef, xapi::keys::plugin, u"get_inspect"_s, arguments, Patience::of(60s)));
    if (!answer)
        return fail(answer.error());
    if (!answer->startsWith("True"_L1) || !answer->contains("<docker_inspect>"_L1))
        return fail(ErrorKind::Protocol, u"the plugin answered something else"_s, answer->left(200));
    return {};
}

Result<> PluginStage::ssh()
{
    return done(test::runProgram(
        u"ssh"_s, {u"-F"_s, u"/dev/null"_s, u"-i"_s, m_folder.filePath(u"key"_s), u"-p"_s,
                   QString::number(m_sshd->port()), u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s,
                   u"UserKnownHostsFile=/dev/null"_s, u"-o"_s, u"IdentitiesOnly=yes"_s, u"-o"_s,
                   u"BatchMode=yes"_s, m_sshd->user() + u'@' + m_sshd->address(), u"true"_s}));
}

Result<> PluginStage::curl()
{
    return done(test::runProgram(u"curl"_s, {u"-sf"_s, u"--unix-socket"_s, m_engine->socket(),
                                             u"http://localhost/containers/%1/json"_s.arg(containerText())}));
}

QString PluginStage::program() const
{
    return m_pool->hostRoot(m_host) + u"/etc/xapi.d/plugins/"_s + xapi::keys::plugin;
}

QString PluginStage::argument(const QString &function, const QString &vm) const
{
    const xapi::StringMap arguments{{u"vmuuid"_s, vm}, {u"object"_s, containerText()}};
    const xapi::Value session(m_session->sessionRef());
    return QString::fromUtf8(
        xapi::xmlrpc::encodeCall({function, {session, xapi::Value::fromMap(arguments)}}));
}

Result<> PluginStage::callUnknownFunction()
{
    return done(test::runProgram(program(), {argument(u"unknown"_s, m_sshVm)}));
}

Result<> PluginStage::inspectDirectly(const QString &vm)
{
    const auto run = QCoro::waitFor(runAside(program(), {argument(u"get_inspect"_s, vm)}, Patience::of(60s)));
    if (run && !run->contains("&lt;docker_inspect&gt;"))
        return fail(ErrorKind::Protocol, u"the plugin answered something else"_s,
                    QString::fromUtf8(run->left(200)));
    return done(run);
}

// This process is larger than the plugin, and a child's peak begins with its parent's: hence the one between.
Result<qint64> PluginStage::peakMemory()
{
    const QString script = u"import resource, subprocess, sys\n"
                           "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)\n"
                           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"_s;
    const QStringList arguments{u"-c"_s, script, program(), argument(u"get_inspect"_s, m_sshVm)};
    const auto run = QCoro::waitFor(runAside(test::systemPython(), arguments, Patience::of(60s)));
    if (!run)
        return fail(run.error());
    return run->trimmed().toLongLong();
}

QString PluginStage::connections()
{
    const QByteArray log = m_sshd->log();
    const qsizetype logins = log.count("Accepted publickey");
    const qsizetype tcpConnections = log.count("Connection from");
    const int xapiConnections = m_pool->server().connectionCount();
    const QString text = u"%1, %2, %3"_s.arg(logins - std::exchange(m_logins, logins))
                             .arg(tcpConnections - std::exchange(m_tcpConnections, tcpConnections))
                             .arg(xapiConnections - std::exchange(m_xapiConnections, xapiConnections));
    return text;
}

} // namespace xsc::bench
