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

Task<> refused(Error error) { co_return fail(std::move(error)); }

} // namespace

ConnectedPool::ConnectedPool(xapi::ServerAddress address, xapi::Login login, QObject *parent)
    : PoolSource(parent)
    , m_connection(std::move(address), std::move(login))
{
    connect(&m_connection, &service::PoolConnection::stateChanged, this, &PoolSource::stateChanged);
    connect(&m_connection, &service::PoolConnection::changed, this, &PoolSource::changed);
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

Result<service::ContainerService> ConnectedPool::containers() const
{
    const xapi::PoolRecord *pool = inventory().pool();
    if (!isLive() || !pool || !m_connection.session()) {
        return fail(ErrorKind::Network, tr("There is no connection to the pool %1.").arg(displayName()));
    }
    return service::ContainerService(m_connection.session(), pool->coordinator);
}

Task<> ConnectedPool::run(service::Command command, QString vmUuid, docker::ContainerId container,
                          Patience patience)
{
    const Result<service::ContainerService> service = containers();
    return service ? runOn(*service, command, std::move(vmUuid), std::move(container), std::move(patience))
                   : refused(service.error());
}

Task<> ConnectedPool::setManaged(QString vmUuid, bool managed, Patience patience)
{
    const Result<service::ContainerService> service = containers();
    return service ? setManagedOn(*service, std::move(vmUuid), managed, std::move(patience))
                   : refused(service.error());
}

Task<cloudconfig::Facts> ConnectedPool::driveFacts(QString, Patience) { co_return fail(ErrorKind::Unsupported, {}); }
Task<QString> ConnectedPool::defaultConfig(QString, Patience) { co_return fail(ErrorKind::Unsupported, {}); }
Task<QString> ConnectedPool::storedConfig(QString, Patience) { co_return fail(ErrorKind::Unsupported, {}); }
Task<QString> ConnectedPool::createDrive(QString, QString, QString, Patience) { co_return fail(ErrorKind::Unsupported, {}); }

} // namespace xsc::ui
