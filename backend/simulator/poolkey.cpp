// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/poolkey.h"

#include "net/opensslhandles.h"
#include "simulator/tr.h"

#include <QtEndian>

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace xsc::simulator {

namespace {

constexpr int s_keyBits = 2048;

using BignumPtr = std::unique_ptr<BIGNUM, net::OpensslDeleter<BN_free>>;

// RFC 4251: length, bytes.
QByteArray sshString(const QByteArray &bytes)
{
    QByteArray field(4, '\0');
    qToBigEndian(static_cast<quint32>(bytes.size()), field.data());
    return field + bytes;
}

// RFC 4251 mpint: a leading zero keeps a number with its top bit set positive.
QByteArray sshNumber(EVP_PKEY *key, const char *parameter)
{
    BIGNUM *raw = nullptr;
    EVP_PKEY_get_bn_param(key, parameter, &raw);
    const BignumPtr number(raw);
    QByteArray bytes(1 + BN_num_bytes(number.get()), '\0');
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char *>(bytes.data() + 1));
    if (static_cast<unsigned char>(bytes.at(1)) < 0x80)
        bytes.remove(0, 1);
    return sshString(bytes);
}

QByteArray publicLine(EVP_PKEY *key)
{
    const QByteArray blob =
        sshString("ssh-rsa") + sshNumber(key, OSSL_PKEY_PARAM_RSA_E) + sshNumber(key, OSSL_PKEY_PARAM_RSA_N);
    return "ssh-rsa " + blob.toBase64() + " xscontainer";
}

Fail cannotMake()
{
    return net::opensslFailure(ErrorKind::Internal,
                               Tr::tr("The key of the embedded pool could not be made."));
}

} // namespace

Result<PoolKey> makePoolKey()
{
    const net::PkeyPtr key(EVP_RSA_gen(s_keyBits));
    const net::BioPtr pem(BIO_new(BIO_s_mem()));
    if (!key || !pem)
        return cannotMake();
    if (PEM_write_bio_PrivateKey_traditional(pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
        1)
        return cannotMake();
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(pem.get(), &bytes);
    return PoolKey{Secret(QByteArray(bytes, size)), publicLine(key.get())};
}

} // namespace xsc::simulator
