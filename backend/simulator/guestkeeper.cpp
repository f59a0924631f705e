// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/guestkeeper.h"

#include "core/log.h"
#include "net/certificatemaker.h"
#include "simulator/xapimachines.h"
#include "simulator/xapimodel.h"
#include "xapi/keys.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;
namespace keys = xapi::keys;

GuestKeeper::GuestKeeper(XapiModel &model, XapiMachines &machines)
    : m_model(model)
    , m_machines(machines)
{
    connect(&machines, &XapiMachines::started, this, &GuestKeeper::onStarted);
    connect(&machines, &XapiMachines::stopped, this, &GuestKeeper::onStopped);
}

GuestKeeper::~GuestKeeper() = default;

Result<> GuestKeeper::prepare(Scenario &scenario, const PoolKey &poolKey)
{
    for (Scenario::Guest &plan : scenario.guests()) {
        if (plan.access.authorizedKey.isEmpty())
            plan.access.authorizedKey = poolKey.publicLine;
        if (auto made = makeCertificates(scenario, plan); !made)
            return made;
        m_guests[plan.vm] = std::make_unique<SimulatedGuest>(plan.access, std::move(plan.engine));
    }
    m_vms = scenario.vms();
    return {};
}

Result<> GuestKeeper::makeCertificates(Scenario &scenario, Scenario::Guest &guest)
{
    if (guest.access.kind != GuestAccess::Kind::Tls || !guest.access.caPem.isEmpty())
        return {};
    const auto authority = net::makeAuthority(scenario.vm(guest.vm)->name + u" docker CA"_s);
    if (!authority)
        return Fail(authority.error());
    net::CertificatePlan plan;
    plan.commonName = guest.access.address;
    plan.addresses = {guest.access.address};
    const auto server = net::makeCertificate(*authority, plan);
    plan.commonName = u"xscontainer"_s;
    plan.addresses.clear();
    plan.use = net::CertificateUse::Client;
    const auto client = net::makeCertificate(*authority, plan);
    if (!server || !client)
        return Fail(server ? client.error() : server.error());

    guest.access.caPem = authority->certificatePem;
    guest.access.serverCertPem = server->certificatePem;
    guest.access.serverKey = server->keyPem;
    ScenarioEndpoint way;
    way.address = guest.access.address;
    way.port = guest.access.port;
    way.user = guest.access.user;
    way.tlsClient = *client;
    way.caPem = authority->certificatePem;
    scenario.setEndpoint(guest.vm, way);
    return {};
}

Result<> GuestKeeper::start()
{
    for (const ScenarioVm &vm : std::as_const(m_vms)) {
        const auto ref = m_model.byUuid(u"VM"_s, vm.uuid);
        if (!ref)
            continue;
        m_machines.setGuestReport(*ref, vm.networks, vm.osVersion);
        const bool runs = vm.powerState == "Running"_L1 || vm.powerState == "Paused"_L1;
        if (!runs)
            continue;
        if (auto started = startGuest(*ref); !started)
            return started;
    }
    return {};
}

void GuestKeeper::stop()
{
    for (const auto &[uuid, guest] : m_guests)
        guest->stop();
}

SimulatedGuest *GuestKeeper::guest(const QString &vmUuid) const
{
    const auto it = m_guests.find(vmUuid);
    return it == m_guests.end() ? nullptr : it->second.get();
}

SimulatedGuest *GuestKeeper::guestOf(const QString &vm) const
{
    return guest(m_model.value(u"VM"_s, vm, u"uuid"_s).toString());
}

Result<> GuestKeeper::startGuest(const QString &vm)
{
    SimulatedGuest *guest = guestOf(vm);
    if (!guest || guest->isRunning())
        return {};
    if (auto started = guest->start(); !started)
        return started;
    publishPort(vm, guest->port());
    return {};
}

void GuestKeeper::publishPort(const QString &vm, quint16 port)
{
    Value::Struct otherConfig = m_model.value(u"VM"_s, vm, u"other_config"_s).toStruct();
    otherConfig.insert(keys::port, Value(QString::number(port)));
    m_model.set(u"VM"_s, vm, u"other_config"_s, Value(std::move(otherConfig)));
}

void GuestKeeper::onStarted(const QString &vm)
{
    if (auto started = startGuest(vm); !started)
        qCWarning(lcSimulator) << started.error().text();
    m_machines.reportGuest(vm);
}

void GuestKeeper::onStopped(const QString &vm)
{
    if (SimulatedGuest *guest = guestOf(vm))
        guest->stop();
}

} // namespace xsc::simulator
