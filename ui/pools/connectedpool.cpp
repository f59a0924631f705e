// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pools/connectedpool.h"

namespace xsc::ui {

using service::ConfigDriveService;
using service::ContainerService;
using service::ManagementService;

namespace {

// Keeps the service for as long as it works: the pool may go meanwhile.
template <class Value, class Service, class Work>
Task<Value> workOn(Result<Service> service, Work work)
{
    if (!service) {
        co_return fail(service.error());
    }
    co_return co_await work(*service);
}

} // namespace

ConnectedPool::ConnectedPool(xapi::ServerAddress address, xapi::Login login, QObject *parent)
    : PoolSource(parent)
    , m_connection(std::move(address), std::move(login))
{
    connect(&m_connection, &service::PoolConnection::stateChanged, this, &PoolSource::stateChanged);
    connect(&m_connection, &service::PoolConnection::changed, this, &PoolSource::changed);
}

std::unique_ptr<PoolSource> ConnectedPool::make(xapi::ServerAddress address, xapi::Login login)
{
    return std::make_unique<ConnectedPool>(std::move(address), std::move(login));
}

QString ConnectedPool::displayName() const { return m_connection.displayName(); }

xapi::ServerAddress ConnectedPool::address() const { return m_connection.address(); }

PoolSource::State ConnectedPool::state() const { return m_connection.state(); }

Error ConnectedPool::error() const { return m_connection.error(); }

QDateTime ConnectedPool::lastContact() const { return m_connection.lastContact(); }

const xapi::Inventory &ConnectedPool::inventory() const { return m_connection.inventory(); }

void ConnectedPool::open() { m_connection.open(); }

void ConnectedPool::close() { m_connection.close(); }

QCoro::Task<void> ConnectedPool::end(Patience patience)
{
    return service::PoolConnection::end(&m_connection, std::move(patience));
}

void ConnectedPool::trust(const QString &certificateSha256) { m_connection.trust(certificateSha256); }

bool ConnectedPool::canBeAsked() const { return isLive() && inventory().pool() && m_connection.session(); }

Error ConnectedPool::noConnection() const
{
    return {ErrorKind::Network, tr("There is no connection to the pool %1.").arg(displayName()), {}, {}};
}

template <class Service>
Result<Service> ConnectedPool::service() const
{
    if (!canBeAsked()) {
        return fail(noConnection());
    }
    return Service(m_connection.session(), inventory().pool()->coordinator);
}

Task<> ConnectedPool::run(service::Command command, QString vmUuid, docker::ContainerId container,
                          Patience patience)
{
    return workOn<void>(service<ContainerService>(), [=](ContainerService &service) {
        return service.run(command, vmUuid, container, patience);
    });
}

Task<> ConnectedPool::setManaged(QString vmUuid, bool managed, Patience patience)
{
    return workOn<void>(service<ManagementService>(), [=](ManagementService &service) {
        return service.setManaged(vmUuid, managed, patience);
    });
}

Task<> ConnectedPool::setWay(QString vmUuid, guest::RecordedWay way, Patience patience)
{
    return workOn<void>(service<ManagementService>(),
                        [=](ManagementService &service) { return service.setWay(vmUuid, way, patience); });
}

Task<> ConnectedPool::forgetHostKey(QString vmUuid, Patience patience)
{
    return workOn<void>(service<ManagementService>(),
                        [=](ManagementService &service) { return service.forgetHostKey(vmUuid, patience); });
}

Task<docker::EngineVersion> ConnectedPool::prepare(prepare::PrepareRequest request,
                                                   prepare::PrepareDialogue dialogue, Patience patience)
{
    return workOn<docker::EngineVersion>(service<ManagementService>(), [=](ManagementService &service) {
        return service.prepare(request, dialogue, patience);
    });
}

Task<guest::Diagnosis> ConnectedPool::diagnose(QString vmUuid, Patience patience)
{
    return workOn<guest::Diagnosis>(service<ManagementService>(), [=](ManagementService &service) {
        return service.diagnose(vmUuid, patience);
    });
}

Task<> ConnectedPool::repair(QString vmUuid, guest::Repair repair, guest::PasswordLogin login,
                             Patience patience)
{
    return workOn<void>(service<ManagementService>(), [=](ManagementService &service) {
        return service.repair(vmUuid, repair, login, patience);
    });
}

Task<guest::ShownHostKey> ConnectedPool::hostKey(QString vmUuid, Patience patience)
{
    return workOn<guest::ShownHostKey>(service<ManagementService>(), [=](ManagementService &service) {
        return service.hostKey(vmUuid, patience);
    });
}

Task<cloudconfig::Facts> ConnectedPool::driveFacts(QString vmUuid, Patience patience)
{
    return workOn<cloudconfig::Facts>(service<ConfigDriveService>(), [=](ConfigDriveService &service) {
        return service.facts(vmUuid, patience);
    });
}

Task<QString> ConnectedPool::defaultConfig(QString vmUuid, Patience patience)
{
    return workOn<QString>(service<ConfigDriveService>(), [=](ConfigDriveService &service) {
        return service.defaultTemplate(vmUuid, patience);
    });
}

Task<QString> ConnectedPool::storedConfig(QString vmUuid, Patience patience)
{
    return workOn<QString>(service<ConfigDriveService>(), [=](ConfigDriveService &service) {
        return service.storedTemplate(vmUuid, patience);
    });
}

Task<cloudconfig::ConfigDrive> ConnectedPool::createDrive(QString vmUuid, QString storageUuid,
                                                          QString configuration, bool replacesOthers,
                                                          Patience patience)
{
    return workOn<cloudconfig::ConfigDrive>(service<ConfigDriveService>(), [=](ConfigDriveService &service) {
        return service.create(vmUuid, storageUuid, configuration, replacesOthers, patience);
    });
}

} // namespace xsc::ui
