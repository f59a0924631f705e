// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshserver.h"

#include "simulator/sshserverconnection.h"
#include "simulator/tr.h"

namespace xsc::simulator {

SshServer::SshServer(const GuestAccess &access, EngineService service, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_service(std::move(service))
{
    m_listener.setMaxPendingConnections(512);
    m_listener.setListenBacklogSize(512);
    connect(&m_listener, &QTcpServer::newConnection, this, &SshServer::accept);
}

SshServer::~SshServer() = default;

Result<> SshServer::listen(const QString &address, quint16 port)
{
    if (m_listener.listen(QHostAddress(address), port))
        return {};
    return fail(ErrorKind::Network, Tr::tr("The SSH server cannot listen on %1.").arg(address),
                m_listener.errorString());
}

void SshServer::stop()
{
    m_listener.close();
    drop();
}

void SshServer::drop()
{
    for (SshServerConnection *connection : findChildren<SshServerConnection *>())
        connection->abort();
}

void SshServer::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection())
        new SshServerConnection(*this, socket, m_hostKey);
}

} // namespace xsc::simulator
