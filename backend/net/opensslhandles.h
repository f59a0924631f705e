// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <memory>

namespace xsc::net {

template <auto release>
struct OpensslDeleter
{
    template <class T>
    void operator()(T *handle) const noexcept
    {
        release(handle);
    }
};

using BioPtr = std::unique_ptr<BIO, OpensslDeleter<BIO_free>>;
using PkeyPtr = std::unique_ptr<EVP_PKEY, OpensslDeleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, OpensslDeleter<X509_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, OpensslDeleter<X509_EXTENSION_free>>;

//! Reads \a bytes, which must outlive it.
[[nodiscard]] BioPtr readOnlyBio(const QByteArray &bytes);

//! The failure of the last call into OpenSSL, with its words as detail; empties its error queue.
[[nodiscard]] Fail opensslFailure(ErrorKind kind, const QString &message);

} // namespace xsc::net
