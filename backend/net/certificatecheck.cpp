// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatecheck.h"

#include "net/opensslhandles.h"
#include "net/tr.h"

#include <QDateTime>
#include <QLocale>

#include <openssl/pem.h>

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostNames = 500;

//! Asked for a passphrase, it gives none; OpenSSL itself would ask on the terminal.
int noPassphrase(char *, int, int, void *) { return -1; }

Result<> checkDates(const QSslCertificate &certificate)
{
    if (!isOutOfDate(certificate))
        return {};
    const auto day = [](const QDateTime &time) {
        return QLocale().toString(time.date(), QLocale::ShortFormat);
    };
    if (certificate.expiryDate() < QDateTime::currentDateTimeUtc())
        return fail(ErrorKind::Invalid, Tr::tr("The client certificate has expired on %1. Bring a newer one.")
                                            .arg(day(certificate.expiryDate())));
    return fail(ErrorKind::Invalid,
                Tr::tr("The client certificate is not valid before %1. Check the clock of this machine.")
                    .arg(day(certificate.effectiveDate())));
}

} // namespace

Result<> checkTlsFiles(const TlsIdentity &identity, const QByteArray &caPem)
{
    const CertificatePtr certificate(
        PEM_read_bio_X509(readOnlyBio(identity.certificatePem).get(), nullptr, noPassphrase, nullptr));
    if (!certificate)
        return opensslFailure(ErrorKind::Invalid,
                              Tr::tr("The client certificate is not a certificate in PEM."));
    const PkeyPtr key(
        PEM_read_bio_PrivateKey(readOnlyBio(identity.keyPem.reveal()).get(), nullptr, noPassphrase, nullptr));
    if (!key)
        return opensslFailure(ErrorKind::Invalid,
                              Tr::tr("The client's key is not a private key in PEM without a passphrase."));
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return opensslFailure(ErrorKind::Invalid,
                              Tr::tr("The client's key does not belong to the client certificate."));
    const CertificatePtr authority(
        PEM_read_bio_X509(readOnlyBio(caPem).get(), nullptr, noPassphrase, nullptr));
    if (!authority)
        return opensslFailure(ErrorKind::Invalid,
                              Tr::tr("The file of the authority holds no certificate in PEM."));
    return checkDates(QSslCertificate(identity.certificatePem, QSsl::Pem));
}

QString certificateLine(const QSslCertificate &certificate)
{
    const QString names = QStringList(certificate.subjectAlternativeNames().values()).join(u", "_s);
    return Tr::tr("%1, issued by %2, valid from %3 to %4, for %5")
        .arg(certificate.subjectDisplayName(), certificate.issuerDisplayName(),
             certificate.effectiveDate().toUTC().toString(Qt::ISODate),
             certificate.expiryDate().toUTC().toString(Qt::ISODate),
             names.isEmpty() ? Tr::tr("no address or name") : names.left(mostNames));
}

bool isOutOfDate(const QSslCertificate &certificate)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return !certificate.isNull() && (certificate.expiryDate() < now || certificate.effectiveDate() > now);
}

} // namespace xsc::net
