// SPDX-License-Identifier: BSD-2-Clause
#include "net/tlsstream.h"

#include "core/signalwait.h"
#include "net/tcpdescriptor.h"
#include "net/tlswatch.h"
#include "net/tr.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace xsc::net {

namespace {

Fail badIdentity()
{
    return fail(ErrorKind::Invalid, Tr::tr("The client certificate and its key cannot be used."));
}

QSslKey keyOf(const Secret &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(pem.reveal(), algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    return {};
}

Result<QSslConfiguration> configurationFor(const TlsSettings &settings)
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    auto authorities = QSslCertificate::fromData(settings.caPem, QSsl::Pem);
    if (authorities.isEmpty() && !settings.caPem.isEmpty())
        return fail(ErrorKind::Invalid, Tr::tr("The certificate authority cannot be read."));
    if (settings.trustsSystem)
        authorities += QSslConfiguration::systemCaCertificates();
    configuration.setCaCertificates(authorities);
    if (!settings.identity)
        return configuration;
    const auto chain = QSslCertificate::fromData(settings.identity->certificatePem, QSsl::Pem);
    const QSslKey key = keyOf(settings.identity->keyPem);
    if (chain.isEmpty() || key.isNull())
        return badIdentity();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

Fail distrusted(const TlsSettings &settings, const TlsWatch &watch)
{
    const QString seen = watch.seenSha256();
    if (!settings.pinnedSha256.isEmpty())
        return fail(ErrorKind::Trust,
                    Tr::tr("%1 shows another certificate than the one trusted before.").arg(settings.host),
                    watch.distrust(), {QStringLiteral("CERTIFICATE_CHANGED"), seen});
    if (settings.caPem.isEmpty() && !settings.trustsSystem)
        return fail(ErrorKind::Trust, Tr::tr("The certificate of %1 is not known yet.").arg(settings.host),
                    watch.distrust(), {QStringLiteral("UNKNOWN_CERTIFICATE"), seen});
    return fail(ErrorKind::Trust, Tr::tr("The certificate of %1 is not valid for it.").arg(settings.host),
                watch.distrust(), {QStringLiteral("CERTIFICATE_INVALID"), seen});
}

Fail failureOf(const TlsSettings &settings, const TlsWatch &watch)
{
    if (!watch.distrust().isEmpty())
        return distrusted(settings, watch);
    if (watch.isIdentityRefused())
        return fail(ErrorKind::Auth, Tr::tr("%1 refused the client certificate.").arg(settings.host),
                    watch.firstWords());
    switch (watch.firstError()) {
    case QAbstractSocket::SslInvalidUserDataError:
        return badIdentity();
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
        return fail(ErrorKind::Protocol, Tr::tr("No TLS session with %1 came about.").arg(settings.host),
                    watch.firstWords());
    default:
        return fail(ErrorKind::Network,
                    Tr::tr("Cannot connect to %1, port %2.").arg(settings.host).arg(settings.port),
                    watch.firstWords());
    }
}

} // namespace

Task<StreamPtr> connectTls(TlsSettings settings, Patience patience)
{
    const SightingPtr seen = settings.sighting ? settings.sighting : std::make_shared<Sighting>();
    const auto configuration = configurationFor(settings);
    if (!configuration) {
        seen->fault = TlsFault::IdentityUnusable;
        co_return fail(configuration.error());
    }
    auto fd = co_await connectTcpDescriptor(settings.host, settings.port, patience, settings.peerWatch);
    if (!fd)
        co_return fail(fd.error());
    seen->isPortOpen = true;
    auto *socket = new QSslSocket;
    const StreamPtr stream = adoptStream(socket);
    const auto *watch = new TlsWatch(socket, settings.pinnedSha256, seen);
    if (!giveTo(*socket, std::move(*fd)))
        co_return failureOf(settings, *watch);
    socket->setSslConfiguration(*configuration);
    socket->setPeerVerifyName(settings.peerName.isEmpty() ? settings.host : settings.peerName);
    SignalWait wait;
    wait.onNamed(socket, "encrypted()")
        .onNamed(socket, "errorOccurred(QAbstractSocket::SocketError)")
        .onNamed(socket, "disconnected()");
    socket->startClientEncryption();
    if (!co_await wait.until(patience))
        co_return fail(patience.why(Tr::tr("Connecting to %1").arg(settings.host)));
    if (!socket->isEncrypted() || !watch->firstWords().isEmpty() || hasEnded(*socket))
        co_return failureOf(settings, *watch);
    co_return stream;
}

} // namespace xsc::net
