// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace xsc::guest {

//! An SSH key pair in memory: PEM of the private half, "ssh-rsa AAAA… comment" of the public one.
struct SshKeyPair
{
    Secret privateKey;
    QByteArray publicLine;
};

//! Makes an RSA pair on a thread of its own (4096 bits take seconds).
[[nodiscard]] Task<SshKeyPair> generateSshKeys(int bits = 4096);

//! The line for authorized_keys that belongs to \a privateKey. Invalid when it cannot be read.
[[nodiscard]] Result<QByteArray> publicLineOf(const Secret &privateKey);

} // namespace xsc::guest
