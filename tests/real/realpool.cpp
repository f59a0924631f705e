// SPDX-License-Identifier: BSD-2-Clause
#include "realpool.h"

#include "core/signalwait.h"
#include "docker/xml.h"
#include "simulator/scenario.h"
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

Result<std::unique_ptr<RealPool>> RealPool::start(RealEngineKind kind, Way way)
{
    std::unique_ptr<RealPool> pool(new RealPool);
    if (const Result<> opened = pool->open(kind, way); !opened)
        return fail(opened.error().within(QString::fromUtf8(pool->log().right(4000))));
    return pool;
}

RealPool::~RealPool()
{
    m_connection.reset();
    m_pool.reset();
}

Result<> RealPool::open(RealEngineKind kind, Way way)
{
    RealEngineOptions options;
    options.kind = kind;
    if (way == Way::Tls)
        options.tlsAddress = u"127.0.0.1"_s;
    auto engine = RealEngine::start(options);
    if (!engine)
        return fail(engine.error());
    m_engine = std::move(*engine);
    RealContainer container;
    container.name = containerText();
    if (const auto created = m_engine->run(container); !created)
        return fail(created.error());

    const auto key = simulator::makePoolKey();
    if (!key)
        return fail(key.error());
    auto scenario = std::make_unique<simulator::Scenario>();
    scenario->setPoolName(u"Real"_s);
    scenario->setPoolKey(*key);
    simulator::ScenarioHost host;
    host.name = u"host"_s;
    m_host = scenario->addHost(host);
    simulator::ScenarioVm vm;
    vm.name = u"real"_s;
    vm.host = m_host;
    vm.managed = true;
    vm.networks = {{u"0/ip"_s, u"127.0.0.1"_s}};
    m_vm = scenario->addVm(vm);

    if (way == Way::Ssh) {
        SshdOptions sshd;
        sshd.authorizedKeys = {key->publicLine};
        m_sshd = std::make_unique<RealSshd>(sshd);
        if (const Result<> started = m_sshd->start(); !started)
            return started;
        scenario->setEndpoint(m_vm, sshEndpoint(*m_engine, *m_sshd));
    } else {
        scenario->setEndpoint(m_vm, tlsEndpoint(*m_engine));
    }
    m_pool = std::make_unique<simulator::EmbeddedPool>(std::move(scenario));
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

Result<QString> RealPool::callPlugin(const QString &function)
{
    const xapi::HostRecord *host = m_connection->inventory().hostByUuid(m_host);
    if (!host)
        return fail(ErrorKind::NotFound, u"The pool has lost its host."_s);
    const xapi::StringMap arguments{{u"vmuuid"_s, m_vm}, {u"container"_s, containerText()}};
    return await(m_connection->session()->callPlugin(host->ref, xapi::keys::plugin, function, arguments,
                                                     Patience::of(60s)));
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
