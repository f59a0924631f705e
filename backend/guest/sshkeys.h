// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace xsc::guest {

//! An SSH key pair in memory: the private half as text that OpenSSH and libssh read, and the line
//! "ssh-rsa AAAA… comment" of the public one.
struct SshKeyPair
{
    Secret privateKey;
    QByteArray publicLine;
};

//! Makes an RSA pair on a thread of its own (4096 bits take seconds).
[[nodiscard]] Task<SshKeyPair> generateSshKeys(int bits = 4096);

//! Makes an ed25519 pair, at once.
[[nodiscard]] Result<SshKeyPair> generateEd25519Keys();

//! The line for authorized_keys that belongs to \a privateKey. Invalid when it cannot be read.
[[nodiscard]] Result<QByteArray> publicLineOf(const Secret &privateKey);

} // namespace xsc::guest
