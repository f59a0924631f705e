// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/embeddedpool.h"

#include "core/log.h"
#include "net/certificatemaker.h"
#include "simulator/guestkeeper.h"
#include "simulator/hostroot.h"
#include "simulator/monitorprocess.h"
#include "simulator/scenariowriter.h"
#include "simulator/tr.h"
#include "simulator/xapidevicemethods.h"
#include "simulator/xapihostmethods.h"
#include "simulator/xapiinstallmethods.h"
#include "simulator/xapimachines.h"
#include "simulator/xapiobjectmethods.h"
#include "simulator/xapiserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <map>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

// Programs lie beside each other, tests in a folder beside the programs', installed ones out of the way.
QString findProgram(const QString &given, const QString &name)
{
    if (!given.isEmpty())
        return given;
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &candidate : {here.filePath(name), here.filePath(u"../bin/"_s + name),
                                     here.filePath(u"../libexec/xscontainer/"_s + name)}) {
        if (QFileInfo::exists(candidate))
            return QDir::cleanPath(candidate);
    }
    return {};
}

Result<net::TlsIdentity> makeServerIdentity()
{
    net::CertificatePlan plan;
    plan.commonName = u"127.0.0.1"_s;
    plan.addresses = {u"127.0.0.1"_s};
    plan.key = net::KeyKind::Rsa2048;
    return net::makeSelfSigned(plan);
}

} // namespace

struct EmbeddedPool::Private
{
    Private(std::unique_ptr<Scenario> planned, const EmbeddedPoolSettings &given)
        : scenario(std::move(planned))
        , settings(given)
        , server(model, {given.user, given.password})
        , machines(model)
        , keeper(model, machines)
    {}

    [[nodiscard]] Result<> makeFolder();
    [[nodiscard]] Result<> openHosts();
    [[nodiscard]] Result<> openTls();
    [[nodiscard]] Result<> startMonitors();
    void addMethods();
    [[nodiscard]] QString pluginFolder(const QString &hostRef) const;

    std::unique_ptr<Scenario> scenario;
    EmbeddedPoolSettings settings;
    bool ownsFolder = false;
    QString certificate;
    XapiModel model;
    XapiServer server;
    XapiMachines machines;
    GuestKeeper keeper;
    std::map<QString, HostRoot> roots;
    std::vector<std::unique_ptr<MonitorProcess>> monitors;
};

Result<> EmbeddedPool::Private::makeFolder()
{
    ownsFolder = settings.folder.isEmpty();
    if (ownsFolder) {
        QTemporaryDir temporary(u"/tmp/xsc-XXXXXX"_s);
        temporary.setAutoRemove(false);
        settings.folder = temporary.path();
    }
    if (!settings.folder.isEmpty() && QDir().mkpath(settings.folder))
        return {};
    return fail(ErrorKind::Internal,
                Tr::tr("The embedded pool cannot create its folder %1.").arg(settings.folder));
}

Result<> EmbeddedPool::Private::openHosts()
{
    const QString plugin =
        settings.hasPlugin ? findProgram(settings.pluginProgram, u"xscontainer-plugin"_s) : QString();
    int number = 0;
    for (const ScenarioHost &host : scenario->hosts()) {
        const HostRoot root(QDir(settings.folder).filePath(u"h%1"_s.arg(++number)));
        if (auto created = root.create(host.uuid, plugin); !created)
            return created;
        if (auto listening = server.listenUnix(root.xapiSocket(), host.uuid); !listening)
            return listening;
        roots.emplace(host.uuid, root);
    }
    return {};
}

Result<> EmbeddedPool::Private::openTls()
{
    const auto identity = makeServerIdentity();
    if (!identity)
        return Fail(identity.error());
    certificate = net::certificateSha256(identity->certificatePem);
    return server.listenTls(settings.tlsPort, *identity);
}

Result<> EmbeddedPool::Private::startMonitors()
{
    const QString program = findProgram(settings.monitorProgram, u"xscontainer-monitor"_s);
    if (!settings.runMonitors)
        return {};
    if (program.isEmpty())
        return fail(ErrorKind::NotFound, Tr::tr("The program xscontainer-monitor is not there."));
    for (const auto &[uuid, root] : roots) {
        monitors.push_back(std::make_unique<MonitorProcess>(program, root.folder()));
        if (auto started = monitors.back()->start(); !started)
            return started;
    }
    return {};
}

void EmbeddedPool::Private::addMethods()
{
    XapiMethods &methods = server.dispatcher().methods();
    addHostMethods(methods, model, [this](const QString &host) { return pluginFolder(host); });
    addObjectMethods(methods, model);
    addDeviceMethods(methods, model);
    addInstallMethods(methods, model);
    machines.addMethods(methods);
}

QString EmbeddedPool::Private::pluginFolder(const QString &hostRef) const
{
    const auto root = roots.find(model.value(u"host"_s, hostRef, u"uuid"_s).toString());
    return root == roots.end() ? QString() : root->second.pluginFolder();
}

EmbeddedPool::EmbeddedPool(std::unique_ptr<Scenario> scenario, EmbeddedPoolSettings settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(scenario), settings))
{}

EmbeddedPool::~EmbeddedPool() { stop(); }

Result<> EmbeddedPool::start()
{
    const auto key = d->scenario->poolKey() ? Result<PoolKey>(*d->scenario->poolKey()) : makePoolKey();
    if (!key)
        return Fail(key.error());
    if (auto made = d->makeFolder(); !made)
        return made;
    if (auto prepared = d->keeper.prepare(*d->scenario, *key); !prepared)
        return prepared;
    ScenarioWriter(d->model, *d->scenario, *key).write();
    if (auto started = d->keeper.start(); !started)
        return started;
    d->addMethods();
    if (auto open = d->openHosts(); !open)
        return open;
    if (auto open = d->openTls(); !open)
        return open;
    return d->startMonitors();
}

void EmbeddedPool::stop()
{
    for (const auto &monitor : d->monitors)
        monitor->requestStop();
    d->monitors.clear();
    d->server.close();
    d->keeper.stop();
    if (d->ownsFolder)
        QDir(d->settings.folder).removeRecursively();
    d->ownsFolder = false;
}

quint16 EmbeddedPool::tlsPort() const { return d->server.tlsPort(); }

QString EmbeddedPool::certificateSha256() const { return d->certificate; }

QString EmbeddedPool::hostRoot(const QString &hostUuid) const
{
    const auto root = d->roots.find(hostUuid);
    return root == d->roots.end() ? QString() : root->second.folder();
}

QString EmbeddedPool::xapiSocket(const QString &hostUuid) const
{
    const auto root = d->roots.find(hostUuid);
    return root == d->roots.end() ? QString() : root->second.xapiSocket();
}

const EmbeddedPoolSettings &EmbeddedPool::settings() const { return d->settings; }

XapiModel &EmbeddedPool::model() { return d->model; }

XapiServer &EmbeddedPool::server() { return d->server; }

SimulatedGuest *EmbeddedPool::guest(const QString &vmUuid) const { return d->keeper.guest(vmUuid); }

} // namespace xsc::simulator
