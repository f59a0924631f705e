// SPDX-License-Identifier: BSD-2-Clause
#include "net/tlssocket.h"

#include "net/tr.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslError>

namespace xsc::net {

TlsSocket::TlsSocket(QString pinnedSha256)
    : m_pinnedSha256(std::move(pinnedSha256))
{
    connect(this, &QSslSocket::sslErrors, this, &TlsSocket::judge);
    connect(this, &QAbstractSocket::errorOccurred, this, &TlsSocket::noteError);
    connect(this, &QSslSocket::alertReceived, this,
            [this](QSsl::AlertLevel, QSsl::AlertType type, const QString &words) { hear(type, words); });
}

// Runs before the handshake ends, so that nothing is sent to a peer that is not trusted.
void TlsSocket::judge(const QList<QSslError> &errors)
{
    m_seenSha256 = QString::fromLatin1(peerCertificate().digest(QCryptographicHash::Sha256).toHex());
    if (!m_pinnedSha256.isEmpty() && m_seenSha256 == m_pinnedSha256) {
        ignoreSslErrors();
        return;
    }
    QStringList reasons;
    for (const QSslError &error : errors)
        reasons.append(error.errorString());
    reasons.removeDuplicates();
    m_distrust = reasons.join(QLatin1String("; "));
}

bool TlsSocket::isIdentityRefused() const
{
    switch (m_alert.value_or(QSsl::AlertType::UnknownAlertMessage)) {
    case QSsl::AlertType::NoCertificate:
    case QSsl::AlertType::BadCertificate:
    case QSsl::AlertType::UnsupportedCertificate:
    case QSsl::AlertType::CertificateRevoked:
    case QSsl::AlertType::CertificateExpired:
    case QSsl::AlertType::CertificateUnknown:
    case QSsl::AlertType::UnknownCa:
    case QSsl::AlertType::AccessDenied:
    case QSsl::AlertType::CertificateRequired:
        return true;
    default:
        return false;
    }
}

void TlsSocket::hear(QSsl::AlertType type, const QString &words)
{
    if (type == QSsl::AlertType::CloseNotify)
        return;
    m_alert = type;
    if (isIdentityRefused())
        m_firstWords = Tr::tr("The peer refused our client certificate: %1.").arg(words);
    else if (type == QSsl::AlertType::HandshakeFailure && localCertificate().isNull())
        m_firstWords = Tr::tr("The peer may want a client certificate: %1.").arg(words);
    else
        m_firstWords = Tr::tr("The peer ended the TLS session: %1.").arg(words);
    setErrorString(m_firstWords);
}

void TlsSocket::noteError(QAbstractSocket::SocketError error)
{
    if (m_firstError == QAbstractSocket::UnknownSocketError)
        m_firstError = error;
    if (m_firstWords.isEmpty())
        m_firstWords = errorString();
    setErrorString(m_firstWords);
    QMetaObject::invokeMethod(this, &TlsSocket::giveUp, Qt::QueuedConnection);
}

void TlsSocket::giveUp()
{
    if (state() != QAbstractSocket::UnconnectedState)
        abort();
    setErrorString(m_firstWords);
}

} // namespace xsc::net
