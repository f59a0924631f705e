// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/scenario.h"

#include "xapi/keys.h"

#include <QUuid>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

template <class Thing>
QString addTo(QList<Thing> &things, Thing thing)
{
    if (thing.uuid.isEmpty())
        thing.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    things.append(thing);
    return thing.uuid;
}

void setWay(ScenarioVm &vm, const QString &address, quint16 port, const QString &user)
{
    vm.networks.insert(u"0/ip"_s, address);
    vm.networks.insert(u"0/ipv4/0"_s, address);
    if (port != 0)
        vm.otherConfig.insert(keys::port, QString::number(port));
    if (user != "core"_L1)
        vm.otherConfig.insert(keys::username, user);
}

} // namespace

Scenario::Scenario() = default;
Scenario::~Scenario() = default;

QString Scenario::addHost(ScenarioHost host) { return addTo(m_hosts, std::move(host)); }

QString Scenario::addStorage(ScenarioStorage storage) { return addTo(m_storages, std::move(storage)); }

QString Scenario::addVm(ScenarioVm vm) { return addTo(m_vms, std::move(vm)); }

QString Scenario::addSecret(const QString &value) { return addTo(m_secrets, SecretValue{{}, value}); }

void Scenario::addGuest(const QString &vmUuid, GuestAccess access, std::unique_ptr<EngineSimulator> engine)
{
    setWay(*vm(vmUuid), access.address, access.port, access.user);
    if (access.kind == GuestAccess::Kind::Tls)
        vm(vmUuid)->otherConfig.insert(keys::mode, u"tls"_s);
    m_guests.push_back({vmUuid, std::move(access), std::move(engine)});
}

void Scenario::setEndpoint(const QString &vmUuid, const ScenarioEndpoint &endpoint)
{
    ScenarioVm &target = *vm(vmUuid);
    setWay(target, endpoint.address, endpoint.port, endpoint.user);
    if (!endpoint.engineSocket.isEmpty())
        target.otherConfig.insert(keys::engineSocket, endpoint.engineSocket);
    if (!endpoint.hostKey.isEmpty())
        target.otherConfig.insert(keys::sshHostKey, QString::fromLatin1(endpoint.hostKey));
    if (!endpoint.tlsClient)
        return;
    const auto secret = [this](const QByteArray &pem) { return addSecret(QString::fromUtf8(pem)); };
    target.otherConfig.insert(keys::mode, u"tls"_s);
    target.otherConfig.insert(keys::tlsClientCert, secret(endpoint.tlsClient->certificatePem));
    target.otherConfig.insert(keys::tlsClientKey, secret(endpoint.tlsClient->keyPem.reveal()));
    target.otherConfig.insert(keys::tlsCaCert, secret(endpoint.caPem));
}

ScenarioVm *Scenario::vm(const QString &uuid)
{
    const auto it =
        std::find_if(m_vms.begin(), m_vms.end(), [&uuid](const ScenarioVm &vm) { return vm.uuid == uuid; });
    return it == m_vms.end() ? nullptr : &*it;
}

std::unique_ptr<Scenario> emptyScenario()
{
    auto scenario = std::make_unique<Scenario>();
    scenario->addHost({{}, u"host1"_s, u"127.0.0.1"_s});
    return scenario;
}

std::unique_ptr<Scenario> smallScenario()
{
    auto scenario = std::make_unique<Scenario>();
    const QString host = scenario->addHost({{}, u"host1"_s, u"127.0.0.1"_s});
    ScenarioVm vm;
    vm.name = u"web1"_s;
    vm.host = host;
    vm.managed = true;
    const QString uuid = scenario->addVm(vm);
    auto engine = std::make_unique<EngineSimulator>();
    SimulatedContainer web;
    web.name = u"web"_s;
    web.image = u"nginx:1.25"_s;
    web.command = u"nginx -g 'daemon off;'"_s;
    engine->add(web);
    SimulatedContainer worker;
    worker.name = u"worker"_s;
    worker.image = u"busybox:1.36"_s;
    worker.command = u"sh -c 'exit 3'"_s;
    worker.state = docker::ContainerState::Exited;
    worker.exitCode = 3;
    engine->add(worker);
    scenario->addGuest(uuid, {}, std::move(engine));
    return scenario;
}

} // namespace xsc::simulator
