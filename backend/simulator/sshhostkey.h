// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "net/opensslhandles.h"

namespace xsc::simulator {

//! An ed25519 host key that lives in memory only.
class SshHostKey
{
public:
    [[nodiscard]] static Result<SshHostKey> generate();

    //! As in a .pub file, before base64.
    [[nodiscard]] const QByteArray &blob() const { return m_blob; }
    //! The signature in SSH's encoding; empty when it failed.
    [[nodiscard]] QByteArray sign(const QByteArray &data) const;

private:
    std::shared_ptr<EVP_PKEY> m_key;
    QByteArray m_blob;
};

//! True when \a signature of \a data was made by the owner of \a keyBlob with \a algorithm: ssh-ed25519,
//! rsa-sha2-256 or rsa-sha2-512.
[[nodiscard]] bool isSignedBy(const QByteArray &keyBlob, const QByteArray &algorithm,
                              const QByteArray &signature, const QByteArray &data);

} // namespace xsc::simulator
