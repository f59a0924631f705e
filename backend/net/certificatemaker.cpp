// SPDX-License-Identifier: BSD-2-Clause
#include "net/certificatemaker.h"

#include "net/opensslhandles.h"
#include "net/tr.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QSslCertificate>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

namespace {

Fail cannotMake() { return opensslFailure(ErrorKind::Internal, Tr::tr("A certificate could not be made.")); }

Fail cannotRead()
{
    return opensslFailure(ErrorKind::Invalid,
                          Tr::tr("The certificate authority and its key could not be read."));
}

PkeyPtr makeKey(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Rsa2048:
        return PkeyPtr(EVP_RSA_gen(2048));
    case KeyKind::Rsa4096:
        return PkeyPtr(EVP_RSA_gen(4096));
    case KeyKind::EcP256:
        return PkeyPtr(EVP_EC_gen("P-256"));
    case KeyKind::EcP384:
        return PkeyPtr(EVP_EC_gen("P-384"));
    }
    return {};
}

QByteArray content(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<qsizetype>(size)};
}

Result<TlsIdentity> toPem(X509 *certificate, EVP_PKEY *key)
{
    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    if (!PEM_write_bio_X509(certificateText.get(), certificate) ||
        !PEM_write_bio_PrivateKey(keyText.get(), key, nullptr, nullptr, 0, nullptr, nullptr))
        return cannotMake();
    return TlsIdentity{content(certificateText.get()), Secret(content(keyText.get()))};
}

bool setSerial(X509 *certificate)
{
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), bytes.size()) != 1)
        return false;
    bytes[0] = (bytes[0] & 0x7f) | 0x40; // positive, and always the same length
    const std::unique_ptr<BIGNUM, OpensslDeleter<BN_free>> number(
        BN_bin2bn(bytes.data(), bytes.size(), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setName(X509 *certificate, const QString &commonName)
{
    const QByteArray name = commonName.toUtf8();
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name.constData()),
                                      static_cast<int>(name.size()), -1, 0) == 1;
}

//! Valid from a day ago: guests' clocks are often behind.
CertificatePtr blankCertificate(const QString &commonName, EVP_PKEY *key, int days)
{
    constexpr long day = 24L * 60 * 60;
    CertificatePtr certificate(X509_new());
    if (!certificate || !X509_set_version(certificate.get(), X509_VERSION_3) ||
        !setSerial(certificate.get()) || !X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day) ||
        !X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * day) ||
        !setName(certificate.get(), commonName) || !X509_set_pubkey(certificate.get(), key))
        return {};
    return certificate;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool isHostName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || u".-*_"_s.contains(c));
    });
}

Result<QByteArray> alternativeNames(const CertificatePlan &plan)
{
    QByteArrayList names;
    for (const QString &name : plan.dnsNames) {
        if (!isHostName(name))
            return fail(ErrorKind::Invalid, Tr::tr("%1 is not a host name.").arg(name));
        names.append("DNS:" + name.toLatin1());
    }
    for (const QString &address : plan.addresses) {
        if (QHostAddress(address).isNull())
            return fail(ErrorKind::Invalid, Tr::tr("%1 is not a network address.").arg(address));
        names.append("IP:" + address.toLatin1());
    }
    return names.join(',');
}

bool addUse(X509 *certificate, X509 *issuer, CertificateUse use, const QByteArray &names)
{
    const bool server = use == CertificateUse::Server;
    // OpenSSL lets a certificate vouch for itself only with keyCertSign.
    const QByteArray keyUse = certificate == issuer ? "critical,digitalSignature,keyEncipherment,keyCertSign"
                                                    : "critical,digitalSignature,keyEncipherment";
    return addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, issuer, NID_key_usage, keyUse) &&
           addExtension(certificate, issuer, NID_ext_key_usage, server ? "serverAuth" : "clientAuth") &&
           addExtension(certificate, issuer, NID_subject_key_identifier, "hash") &&
           (names.isEmpty() || addExtension(certificate, issuer, NID_subject_alt_name, names));
}

bool addAuthorityUse(X509 *certificate)
{
    return addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE") &&
           addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign") &&
           addExtension(certificate, certificate, NID_subject_key_identifier, "hash");
}

bool sign(X509 *certificate, X509 *issuer, EVP_PKEY *issuerKey)
{
    return X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) &&
           X509_sign(certificate, issuerKey, EVP_sha256()) > 0;
}

} // namespace

Result<TlsIdentity> makeAuthority(const QString &commonName, KeyKind key, int days)
{
    const PkeyPtr pair = makeKey(key);
    const CertificatePtr certificate = pair ? blankCertificate(commonName, pair.get(), days) : nullptr;
    if (!certificate || !addAuthorityUse(certificate.get()) ||
        !sign(certificate.get(), certificate.get(), pair.get()))
        return cannotMake();
    return toPem(certificate.get(), pair.get());
}

Result<TlsIdentity> makeCertificate(const TlsIdentity &authority, const CertificatePlan &plan)
{
    const CertificatePtr issuer(
        PEM_read_bio_X509(readOnlyBio(authority.certificatePem).get(), nullptr, nullptr, nullptr));
    const PkeyPtr issuerKey(
        PEM_read_bio_PrivateKey(readOnlyBio(authority.keyPem.reveal()).get(), nullptr, nullptr, nullptr));
    if (!issuer || !issuerKey)
        return cannotRead();
    const auto names = alternativeNames(plan);
    if (!names)
        return fail(names.error());
    const PkeyPtr pair = makeKey(plan.key);
    const CertificatePtr certificate =
        pair ? blankCertificate(plan.commonName, pair.get(), plan.days) : nullptr;
    if (!certificate || !addUse(certificate.get(), issuer.get(), plan.use, *names) ||
        !addExtension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid") ||
        !sign(certificate.get(), issuer.get(), issuerKey.get()))
        return cannotMake();
    return toPem(certificate.get(), pair.get());
}

Result<TlsIdentity> makeSelfSigned(const CertificatePlan &plan)
{
    const auto names = alternativeNames(plan);
    if (!names)
        return fail(names.error());
    const PkeyPtr pair = makeKey(plan.key);
    const CertificatePtr certificate =
        pair ? blankCertificate(plan.commonName, pair.get(), plan.days) : nullptr;
    if (!certificate || !addUse(certificate.get(), certificate.get(), plan.use, *names) ||
        !sign(certificate.get(), certificate.get(), pair.get()))
        return cannotMake();
    return toPem(certificate.get(), pair.get());
}

QString certificateSha256(const QByteArray &pem)
{
    const QSslCertificate certificate(pem, QSsl::Pem);
    return certificate.isNull() ? QString()
                                : QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

} // namespace xsc::net
