// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"

#include <array>

namespace xsc::guest {

//! An ed25519 key as RFC 8032 has it; wiped when it goes.
struct Ed25519Bytes
{
    std::array<unsigned char, 32> seed{};  //!< the private half
    std::array<unsigned char, 32> point{}; //!< the public half

    Ed25519Bytes() = default;
    ~Ed25519Bytes();
    Q_DISABLE_COPY_MOVE(Ed25519Bytes)
};

//! The key as ssh-keygen writes it, "-----BEGIN OPENSSH PRIVATE KEY-----", without a passphrase: the one form
//! that OpenSSH and libssh of every age read.
[[nodiscard]] Secret privateKeyText(const Ed25519Bytes &key);

} // namespace xsc::guest
