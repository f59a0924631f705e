// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pools/connectedpool.h"

namespace xsc::ui {

namespace {

// Free functions keep their own service: the pool may go while they wait.
Task<> runOn(service::ContainerService service, service::Command command, QString vmUuid,
             docker::ContainerId container, Patience patience)
{
    co_return co_await service.run(command, vmUuid, container, patience);
}

Task<> setManagedOn(service::ContainerService service, QString vmUuid, bool managed, Patience patience)
{
    co_return co_await service.setManaged(vmUuid, managed, patience);
}

Task<guest::Diagnosis> diagnoseBy(service::ContainerService service, QString vmUuid, Patience patience)
{
    co_return co_await service.diagnose(vmUuid, patience);
}

Task<> repairBy(service::ContainerService service, QString vmUuid, guest::Repair repair, Patience patience)
{
    co_return co_await service.repair(vmUuid, repair, patience);
}

Task<cloudconfig::Facts> factsOn(service::ConfigDriveService service, QString vmUuid, Patience patience)
{
    co_return co_await service.facts(vmUuid, patience);
}

Task<QString> defaultOn(service::ConfigDriveService service, QString vmUuid, Patience patience)
{
    co_return co_await service.defaultTemplate(vmUuid, patience);
}

Task<QString> storedOn(service::ConfigDriveService service, QString vmUuid, Patience patience)
{
    co_return co_await service.storedTemplate(vmUuid, patience);
}

Task<QString> createOn(service::ConfigDriveService service, QString vmUuid, QString storageUuid, QString text,
                       Patience patience)
{
    co_return co_await service.create(vmUuid, storageUuid, text, patience);
}

template <class Value = void>
Task<Value> refused(Error error)
{
    co_return fail(std::move(error));
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

Result<ConnectedPool::Reach> ConnectedPool::reach() const
{
    const xapi::PoolRecord *pool = inventory().pool();
    if (!isLive() || !pool || !m_connection.session()) {
        return fail(ErrorKind::Network, tr("There is no connection to the pool %1.").arg(displayName()));
    }
    return Reach{m_connection.session(), pool->coordinator};
}

Result<service::ContainerService> ConnectedPool::containers() const
{
    return reach().map(
        [](const Reach &pool) { return service::ContainerService(pool.session, pool.coordinator); });
}

Task<> ConnectedPool::run(service::Command command, QString vmUuid, docker::ContainerId container,
                          Patience patience)
{
    const Result<service::ContainerService> service = containers();
    return service ? runOn(*service, command, std::move(vmUuid), std::move(container), std::move(patience))
                   : refused<>(service.error());
}

Task<> ConnectedPool::setManaged(QString vmUuid, bool managed, Patience patience)
{
    const Result<service::ContainerService> service = containers();
    return service ? setManagedOn(*service, std::move(vmUuid), managed, std::move(patience))
                   : refused<>(service.error());
}

Result<service::ConfigDriveService> ConnectedPool::drives() const
{
    return reach().map(
        [](const Reach &pool) { return service::ConfigDriveService(pool.session, pool.coordinator); });
}

Task<cloudconfig::Facts> ConnectedPool::driveFacts(QString vmUuid, Patience patience)
{
    const Result<service::ConfigDriveService> service = drives();
    return service ? factsOn(*service, std::move(vmUuid), std::move(patience))
                   : refused<cloudconfig::Facts>(service.error());
}

Task<QString> ConnectedPool::defaultConfig(QString vmUuid, Patience patience)
{
    const Result<service::ConfigDriveService> service = drives();
    return service ? defaultOn(*service, std::move(vmUuid), std::move(patience))
                   : refused<QString>(service.error());
}

Task<QString> ConnectedPool::storedConfig(QString vmUuid, Patience patience)
{
    const Result<service::ConfigDriveService> service = drives();
    return service ? storedOn(*service, std::move(vmUuid), std::move(patience))
                   : refused<QString>(service.error());
}

Task<QString> ConnectedPool::createDrive(QString vmUuid, QString storageUuid, QString configuration,
                                         Patience patience)
{
    const Result<service::ConfigDriveService> service = drives();
    return service ? createOn(*service, std::move(vmUuid), std::move(storageUuid), std::move(configuration),
                              std::move(patience))
                   : refused<QString>(service.error());
}

Task<guest::Diagnosis> ConnectedPool::diagnose(QString vmUuid, Patience patience)
{
    const Result<service::ContainerService> service = containers();
    return service ? diagnoseBy(*service, std::move(vmUuid), std::move(patience))
                   : refused<guest::Diagnosis>(service.error());
}

Task<> ConnectedPool::repair(QString vmUuid, guest::Repair repair, Patience patience)
{
    const Result<service::ContainerService> service = containers();
    return service ? repairBy(*service, std::move(vmUuid), std::move(repair), std::move(patience))
                   : refused(service.error());
}

} // namespace xsc::ui
