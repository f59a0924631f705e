// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/tlsendpoint.h"

#include "simulator/tr.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace xsc::simulator {

namespace {

QSslKey keyOf(const QByteArray &pem)
{
    const QSslKey elliptic(pem, QSsl::Ec, QSsl::Pem);
    return elliptic.isNull() ? QSslKey(pem, QSsl::Rsa, QSsl::Pem) : elliptic;
}

} // namespace

TlsEndpoint::TlsEndpoint(EngineService service, QObject *parent)
    : QTcpServer(parent)
    , m_service(std::move(service))
{
    setMaxPendingConnections(512);
    setListenBacklogSize(512);
}

Result<> TlsEndpoint::start(const GuestAccess &access)
{
    if (const auto configured = configure(access); !configured)
        return configured;
    if (listen(QHostAddress(access.address), access.port))
        return {};
    return fail(ErrorKind::Network, Tr::tr("The TLS port cannot listen on %1.").arg(access.address),
                errorString());
}

Result<> TlsEndpoint::configure(const GuestAccess &access)
{
    QSslConfiguration configuration;
    configuration.setCaCertificates(QSslCertificate::fromData(access.caPem));
    configuration.setLocalCertificateChain(QSslCertificate::fromData(access.serverCertPem));
    configuration.setPrivateKey(keyOf(access.serverKey.reveal()));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (configuration.caCertificates().isEmpty() || configuration.localCertificateChain().isEmpty() ||
        configuration.privateKey().isNull())
        return fail(ErrorKind::Invalid, Tr::tr("The certificates of the TLS port cannot be read."));
    m_configuration = configuration;
    return {};
}

void TlsEndpoint::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(m_configuration);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (!socket->setSocketDescriptor(descriptor) || !m_isEngineRunning) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        ++m_logins;
        disconnect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        socket->setParent(nullptr);
        m_service(net::adoptStream(socket));
    });
    socket->startServerEncryption();
}

void TlsEndpoint::drop()
{
    for (QSslSocket *socket : findChildren<QSslSocket *>())
        socket->abort();
}

} // namespace xsc::simulator
