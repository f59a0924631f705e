// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshhostkey.h"

#include "simulator/sshwire.h"
#include "simulator/tr.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>

namespace xsc::simulator {

namespace {

using DigestPtr = std::unique_ptr<EVP_MD_CTX, net::OpensslDeleter<EVP_MD_CTX_free>>;
using NumberPtr = std::unique_ptr<BIGNUM, net::OpensslDeleter<BN_free>>;
using BuilderPtr = std::unique_ptr<OSSL_PARAM_BLD, net::OpensslDeleter<OSSL_PARAM_BLD_free>>;
using ParamsPtr = std::unique_ptr<OSSL_PARAM, net::OpensslDeleter<OSSL_PARAM_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, net::OpensslDeleter<EVP_PKEY_CTX_free>>;

constexpr qsizetype pointSize = 32;
constexpr qsizetype signatureSize = 64;

const uchar *bytesOf(const QByteArray &bytes) { return reinterpret_cast<const uchar *>(bytes.constData()); }

NumberPtr numberOf(const QByteArray &bigEndian)
{
    return NumberPtr(BN_bin2bn(bytesOf(bigEndian), int(bigEndian.size()), nullptr));
}

net::PkeyPtr rsaKey(const QByteArray &exponent, const QByteArray &modulus)
{
    const NumberPtr e = numberOf(exponent);
    const NumberPtr n = numberOf(modulus);
    const BuilderPtr builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    const ParamsPtr params(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContextPtr context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || EVP_PKEY_fromdata_init(context.get()) <= 0 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) <= 0)
        return {};
    return net::PkeyPtr(key);
}

net::PkeyPtr publicKey(const QByteArray &blob)
{
    SshReader reader(blob);
    const QByteArray type = reader.string();
    const QByteArray first = reader.string();
    if (type == "ssh-ed25519" && first.size() == pointSize)
        return net::PkeyPtr(
            EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(first), size_t(first.size())));
    const QByteArray modulus = reader.string();
    if (type == "ssh-rsa" && reader.isGood())
        return rsaKey(first, modulus);
    return {};
}

//! The digest of a signature algorithm; nullptr with true where the algorithm has its own.
std::pair<bool, const EVP_MD *> digestOf(const QByteArray &keyType, const QByteArray &algorithm)
{
    if (keyType == "ssh-ed25519" && algorithm == keyType)
        return {true, nullptr};
    if (keyType == "ssh-rsa" && algorithm == "rsa-sha2-256")
        return {true, EVP_sha256()};
    if (keyType == "ssh-rsa" && algorithm == "rsa-sha2-512")
        return {true, EVP_sha512()};
    return {false, nullptr};
}

} // namespace

Result<SshHostKey> SshHostKey::generate()
{
    SshHostKey made;
    made.m_key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    QByteArray point(pointSize, '\0');
    size_t size = size_t(point.size());
    if (!made.m_key ||
        EVP_PKEY_get_raw_public_key(made.m_key.get(), reinterpret_cast<uchar *>(point.data()), &size) <= 0)
        return net::opensslFailure(ErrorKind::Internal, Tr::tr("The host key cannot be made."));
    made.m_blob = SshWriter().string("ssh-ed25519").string(point).bytes();
    return made;
}

QByteArray SshHostKey::sign(const QByteArray &data) const
{
    const DigestPtr context(EVP_MD_CTX_new());
    QByteArray signature(signatureSize, '\0');
    size_t size = size_t(signature.size());
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) <= 0 ||
        EVP_DigestSign(context.get(), reinterpret_cast<uchar *>(signature.data()), &size, bytesOf(data),
                       size_t(data.size())) <= 0)
        return {};
    return SshWriter().string("ssh-ed25519").string(signature).bytes();
}

bool isSignedBy(const QByteArray &keyBlob, const QByteArray &algorithm, const QByteArray &signature,
                const QByteArray &data)
{
    SshReader reader(signature);
    const QByteArray usedAlgorithm = reader.string();
    const QByteArray bytes = reader.string();
    const net::PkeyPtr key = publicKey(keyBlob);
    const auto [isKnown, digest] = digestOf(SshReader(keyBlob).string(), algorithm);
    if (!key || !isKnown || usedAlgorithm != algorithm || !reader.isGood())
        return false;
    const DigestPtr context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key.get()) > 0 &&
           EVP_DigestVerify(context.get(), bytesOf(bytes), size_t(bytes.size()), bytesOf(data),
                            size_t(data.size())) == 1;
}

} // namespace xsc::simulator
