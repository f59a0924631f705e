// SPDX-License-Identifier: BSD-2-Clause
#include "realpool.h"

#include "core/signalwait.h"
#include "docker/xml.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QFile>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString containerText() { return QString::fromLatin1(RealPool::containerName); }

simulator::ScenarioEndpoint sshEndpoint(const RealEngine &engine, const RealSshd &sshd)
{
    simulator::ScenarioEndpoint endpoint;
    endpoint.address = sshd.address();
    endpoint.port = sshd.port();
    endpoint.user = sshd.user();
    endpoint.engineSocket = engine.socket();
    endpoint.hostKey = sshd.hostKey();
    return endpoint;
}

simulator::ScenarioEndpoint tlsEndpoint(const RealEngine &engine)
{
    simulator::ScenarioEndpoint endpoint;
    endpoint.address = engine.tls().host;
    endpoint.port = engine.tls().port;
    endpoint.tlsClient = engine.tls().identity;
    endpoint.caPem = engine.tls().caPem;
    return endpoint;
}

QCoro::Task<bool> becomesLive(service::PoolConnection *connection)
{
    const Patience patience = Patience::of(30s);
    while (connection->state() != service::PoolConnection::State::Live && !patience.isOver()) {
        SignalWait wait;
        wait.on(connection, &service::PoolConnection::stateChanged);
        co_await wait.until(patience);
    }
    co_return connection->state() == service::PoolConnection::State::Live;
}

} // namespace

QString RealPool::obstacle(RealEngineKind kind, Way way)
{
    const QString engine = RealEngine::obstacle(kind);
    return engine.isEmpty() && way == Way::Ssh ? RealSshd::missing() : engine;
}

Result<std::unique_ptr<RealPool>> RealPool::start(RealEngineKind kind, Way way, Monitors monitors)
{
    std::unique_ptr<RealPool> pool(new RealPool);
    if (const Result<> opened = pool->open(kind, way, monitors); !opened)
        return fail(opened.error().within(QString::fromUtf8(pool->log().right(4000))));
    return pool;
}

RealPool::~RealPool()
{
    if (m_connection)
        await(service::PoolConnection::end(m_connection.get(), Patience::of(5s)));
    m_connection.reset();
    m_pool.reset();
}

Result<> RealPool::startEngine(RealEngineKind kind, Way way)
{
    RealEngineOptions options;
    options.kind = kind;
    if (way == Way::Tls)
        options.tlsAddress = u"127.0.0.1"_s;
    auto engine = RealEngine::start(options);
    if (!engine)
        return fail(engine.error());
    m_engine = std::move(*engine);
    const auto created = m_engine->run(containerText());
    return created ? Result<>() : fail(created.error());
}

Result<> RealPool::startSshd(const QByteArray &authorizedKey)
{
    SshdOptions options;
    options.authorizedKeys = {authorizedKey};
    m_sshd = std::make_unique<RealSshd>(options);
    return m_sshd->start();
}

void RealPool::addVms(simulator::Scenario &scenario)
{
    m_host = scenario.addHost({{}, u"host"_s, u"127.0.0.1"_s});
    const QString other = scenario.addHost({{}, u"other"_s, u"127.0.0.2"_s});
    simulator::ScenarioVm vm;
    vm.name = u"mute"_s;
    vm.host = m_host;
    m_muteVm = scenario.addVm(vm);
    vm.name = u"off"_s;
    vm.powerState = u"Halted"_s;
    m_haltedVm = scenario.addVm(vm);
    vm.name = u"far"_s;
    vm.powerState = u"Running"_s;
    vm.networks = {{u"0/ip"_s, u"127.0.0.1"_s}};
    vm.host = other;
    m_farVm = scenario.addVm(vm);
    vm.name = u"real"_s;
    vm.host = m_host;
    vm.managed = true;
    m_vm = scenario.addVm(vm);
    const auto endpoint = m_sshd ? sshEndpoint(*m_engine, *m_sshd) : tlsEndpoint(*m_engine);
    for (const QString &reachable : {m_vm, m_farVm, m_haltedVm})
        scenario.setEndpoint(reachable, endpoint);
}

Result<> RealPool::open(RealEngineKind kind, Way way, Monitors monitors)
{
    if (const Result<> started = startEngine(kind, way); !started)
        return started;
    const auto key = simulator::makePoolKey();
    if (!key)
        return fail(key.error());
    if (way == Way::Ssh) {
        if (const Result<> started = startSshd(key->publicLine); !started)
            return started;
    }
    auto scenario = std::make_unique<simulator::Scenario>();
    scenario->setPoolName(u"Real"_s);
    scenario->setPoolKey(*key);
    addVms(*scenario);
    simulator::EmbeddedPoolSettings settings;
    settings.runMonitors = monitors == Monitors::Run;
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario), settings);
    if (const Result<> started = m_pool->start(); !started)
        return started;
    return connectClient();
}

Result<> RealPool::connectClient()
{
    m_connection = std::make_unique<service::PoolConnection>(address(), login());
    m_connection->open();
    if (!await(becomesLive(m_connection.get())))
        return fail(m_connection->error().within(u"The client did not connect."_s));
    return {};
}

xapi::ServerAddress RealPool::address() const
{
    return xapi::ServerAddress::https(u"127.0.0.1"_s, m_pool->tlsPort(), m_pool->certificateSha256());
}

xapi::Login RealPool::login() const
{
    xapi::Login login;
    login.user = m_pool->settings().user;
    login.password = Secret::fromText(m_pool->settings().password);
    return login;
}

Result<QString> RealPool::callPlugin(const QString &function, const xapi::StringMap &arguments)
{
    const xapi::HostRecord *host = m_connection->inventory().hostByUuid(m_host);
    if (!host)
        return fail(ErrorKind::NotFound, u"The pool has lost its host."_s);
    return await(m_connection->session()->callPlugin(host->ref, xapi::keys::plugin, function, arguments,
                                                     Patience::of(60s)));
}

Result<QString> RealPool::callPlugin(const QString &function)
{
    return callPlugin(function, {{u"vmuuid"_s, m_vm}, {u"container"_s, containerText()}});
}

docker::ContainerState RealPool::publishedState() const
{
    const xapi::VmRecord *vm = m_connection->inventory().vmByUuid(m_vm);
    if (!vm)
        return docker::ContainerState::Unknown;
    const auto listing = docker::xml::readPs(vm->otherConfig.value(xapi::keys::dockerPs));
    if (!listing)
        return docker::ContainerState::Unknown;
    for (const docker::Container &container : listing->containers) {
        if (container.name == containerText())
            return container.state;
    }
    return docker::ContainerState::Unknown;
}

QString RealPool::engineState() const
{
    const Result<QString> state = m_engine->state(containerText());
    return state ? *state : state.error().text();
}

QByteArray RealPool::log() const
{
    if (!m_pool)
        return {};
    QFile file(m_pool->hostRoot(m_host) + u"/var/log/xscontainer.log"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace xsc::test
