// SPDX-License-Identifier: BSD-2-Clause
#include "pluginbench.h"

#include "core/patience.h"
#include "realengine.h"
#include "realsshd.h"
#include "report.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <QFile>

namespace xsc::bench {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using xsc::test::RealEngine;
using xsc::test::RealSshd;

namespace {

//! A pool of one host and one VM, whose guest is a real sshd before a real dockerd.
struct Stage
{
    test::SshKeyPair key;
    std::unique_ptr<RealSshd> sshd;
    std::unique_ptr<RealEngine> engine;
    std::unique_ptr<simulator::EmbeddedPool> pool;
    std::shared_ptr<xapi::Session> session;
    xapi::HostRef host;
    QString vmUuid;
};

Result<> startGuest(Stage &stage)
{
    const auto key = test::makeSshKeyPair(u"rsa"_s, 4096);
    if (!key)
        return fail(key.error());
    stage.key = *key;
    test::SshdOptions options;
    options.authorizedKeys << key->publicLine;
    stage.sshd = std::make_unique<RealSshd>(options);
    if (const auto started = stage.sshd->start(); !started)
        return started;
    auto engine = RealEngine::start();
    if (!engine)
        return fail(engine.error());
    stage.engine = std::move(*engine);
    const auto container = stage.engine->run(u"bench"_s);
    return container ? Result<>() : fail(container.error());
}

Result<> startPool(Stage &stage)
{
    auto scenario = std::make_unique<simulator::Scenario>();
    scenario->setPoolKey({Secret(QByteArray(stage.key.privateText)), stage.key.publicLine});
    simulator::ScenarioVm vm;
    vm.name = u"bench"_s;
    vm.host = scenario->addHost({});
    stage.vmUuid = scenario->addVm(vm);
    simulator::ScenarioEndpoint endpoint;
    endpoint.address = stage.sshd->address();
    endpoint.port = stage.sshd->port();
    endpoint.user = stage.sshd->user();
    endpoint.engineSocket = stage.engine->socket();
    endpoint.hostKey = stage.sshd->hostKey();
    scenario->setEndpoint(stage.vmUuid, endpoint);
    const QString host = vm.host;
    simulator::EmbeddedPoolSettings settings;
    settings.pluginProgram = QStringLiteral(XSC_PROGRAMS "/xscontainer-plugin");
    settings.runMonitors = false;
    stage.pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
    if (const auto started = stage.pool->start(); !started)
        return started;
    const auto address = xapi::ServerAddress::unixSocket(stage.pool->xapiSocket(host));
    const auto session = QCoro::waitFor(xapi::Session::login(address, {}, Patience::of(30s)));
    if (!session)
        return fail(session.error());
    stage.session = *session;
    const auto record = QCoro::waitFor(xapi::hostByUuid(stage.session, host, Patience::of(30s)));
    if (!record)
        return fail(record.error());
    stage.host = record->ref;
    return {};
}

Result<> callPlugin(const Stage &stage)
{
    xapi::StringMap arguments;
    arguments.insert(u"vmuuid"_s, stage.vmUuid);
    arguments.insert(u"object"_s, u"bench"_s);
    const auto answer = QCoro::waitFor(stage.session->callPlugin(
        stage.host, xapi::keys::plugin, u"get_inspect"_s, arguments, Patience::of(60s)));
    if (!answer)
        return fail(answer.error());
    if (!answer->startsWith("True"_L1) || !answer->contains("<docker_inspect>"_L1))
        return fail(ErrorKind::Protocol, u"the plugin answered something else"_s, answer->left(200));
    return {};
}

Result<> runSsh(const Stage &stage, const QString &keyFile)
{
    const auto run = test::runProgram(
        u"ssh"_s, {u"-F"_s, u"/dev/null"_s, u"-i"_s, keyFile, u"-p"_s, QString::number(stage.sshd->port()),
                   u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s, u"UserKnownHostsFile=/dev/null"_s,
                   u"-o"_s, u"IdentitiesOnly=yes"_s, u"-o"_s, u"BatchMode=yes"_s,
                   stage.sshd->user() + u'@' + stage.sshd->address(), u"true"_s});
    return run ? Result<>() : fail(run.error());
}

Result<QString> writeKey(const Stage &stage, const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"key"_s));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(stage.key.privateText) < 0)
        return fail(ErrorKind::Internal, u"cannot write the key"_s, file.errorString());
    return file.fileName();
}

} // namespace

Result<> benchPlugin(int rounds)
{
    Stage stage;
    const QTemporaryDir folder;
    if (const auto guest = startGuest(stage); !guest)
        return guest;
    if (const auto pool = startPool(stage); !pool)
        return pool;
    const auto keyFile = writeKey(stage, folder);
    if (!keyFile)
        return fail(keyFile.error());

    Result<> outcome;
    const auto keep = [&outcome](Result<> result) {
        if (!result && outcome)
            outcome = std::move(result);
    };
    const Series ssh = measure(rounds, [&] { keep(runSsh(stage, *keyFile)); });
    const Series plugin = measure(rounds, [&] { keep(callPlugin(stage)); });
    if (outcome)
        printRatio(u"host.call_plugin get_inspect, cold, over SSH (median)"_s, plugin.median(),
                   u"ssh host true"_s, ssh.median());
    return outcome;
}

} // namespace xsc::bench
