// SPDX-License-Identifier: BSD-2-Clause
#include "net/tlswatch.h"

#include "net/certificatecheck.h"
#include "net/tr.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAboutTime(const QSslError &error)
{
    return error.error() == QSslError::CertificateExpired ||
           error.error() == QSslError::CertificateNotYetValid;
}

// A stranger's certificate is a stranger's, whatever else is wrong with it.
TlsFault faultOf(const QList<QSslError> &errors)
{
    const auto isAboutName = [](const QSslError &error) {
        return error.error() == QSslError::HostNameMismatch;
    };
    const bool isStranger = std::any_of(errors.begin(), errors.end(), [&](const QSslError &error) {
        return !isAboutTime(error) && !isAboutName(error);
    });
    if (isStranger)
        return TlsFault::Authority;
    return std::any_of(errors.begin(), errors.end(), isAboutTime) ? TlsFault::Expired : TlsFault::Name;
}

// OpenSSL has but words for what it could not read as TLS.
TlsFault faultOf(QAbstractSocket::SocketError error, const QString &words)
{
    const auto mentions = [&words](QLatin1StringView what) {
        return words.contains(what, Qt::CaseInsensitive);
    };
    if (error == QAbstractSocket::SslInvalidUserDataError)
        return TlsFault::IdentityUnusable;
    if (mentions("unsupported protocol"_L1) || mentions("wrong ssl version"_L1) ||
        mentions("version too low"_L1))
        return TlsFault::Version;
    if (mentions("wrong version number"_L1) || mentions("packet length too long"_L1) ||
        mentions("http request"_L1) || mentions("record layer"_L1))
        return TlsFault::NoTls;
    return TlsFault::None;
}

} // namespace

TlsWatch::TlsWatch(QSslSocket *socket, QString pinnedSha256, SightingPtr seen)
    : QObject(socket)
    , m_socket(socket)
    , m_pinnedSha256(std::move(pinnedSha256))
    , m_seen(std::move(seen))
{
    listen("encrypted()", [this](void **) { look(); });
    listen("sslErrors(QList<QSslError>)", [this](void **) { judge(); });
    listen("errorOccurred(QAbstractSocket::SocketError)", [this](void **) { noteError(); });
    listen("alertReceived(QSsl::AlertLevel,QSsl::AlertType,QString)", [this](void **arguments) {
        hear(*static_cast<const QSsl::AlertType *>(arguments[2]),
             *static_cast<const QString *>(arguments[3]));
    });
}

void TlsWatch::listen(const char *signature, NamedSignal::Heard heard)
{
    new NamedSignal(m_socket, signature, std::move(heard), this);
}

void TlsWatch::look() { m_seen->certificate = certificateLine(m_socket->peerCertificate()); }

// Runs before the handshake ends, so that nothing is sent to a peer that is not trusted.
void TlsWatch::judge()
{
    m_seenSha256 =
        QString::fromLatin1(m_socket->peerCertificate().digest(QCryptographicHash::Sha256).toHex());
    if (!m_pinnedSha256.isEmpty() && m_seenSha256 == m_pinnedSha256) {
        m_socket->ignoreSslErrors();
        return;
    }
    look();
    const QList<QSslError> errors = m_socket->sslHandshakeErrors();
    m_seen->fault = faultOf(errors);
    QStringList reasons;
    for (const QSslError &error : errors)
        reasons.append(error.errorString());
    reasons.removeDuplicates();
    m_distrust = reasons.join(QLatin1String("; "));
}

bool TlsWatch::isIdentityRefused() const
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

void TlsWatch::hear(QSsl::AlertType type, const QString &words)
{
    if (type == QSsl::AlertType::CloseNotify)
        return;
    m_alert = type;
    if (type == QSsl::AlertType::ProtocolVersion)
        m_seen->fault = TlsFault::Version;
    if (isIdentityRefused())
        m_firstWords = Tr::tr("The peer refused our client certificate: %1.").arg(words);
    else if (type == QSsl::AlertType::HandshakeFailure && m_socket->localCertificate().isNull())
        m_firstWords = Tr::tr("The peer may want a client certificate: %1.").arg(words);
    else
        m_firstWords = Tr::tr("The peer ended the TLS session: %1.").arg(words);
    tellWords();
}

void TlsWatch::noteError()
{
    if (m_firstError == QAbstractSocket::UnknownSocketError)
        m_firstError = m_socket->error();
    if (m_firstWords.isEmpty())
        m_firstWords = m_socket->errorString();
    tellWords();
    if (m_seen->fault == TlsFault::None)
        m_seen->fault = faultOf(m_firstError, m_firstWords);
    QMetaObject::invokeMethod(this, &TlsWatch::giveUp, Qt::QueuedConnection);
}

void TlsWatch::giveUp()
{
    if (m_socket->state() != QAbstractSocket::UnconnectedState)
        m_socket->abort();
}

void TlsWatch::tellWords() { m_socket->setProperty("words", m_firstWords); }

} // namespace xsc::net
