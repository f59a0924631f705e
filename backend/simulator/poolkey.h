// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace xsc::simulator {

//! The SSH key pair by which the pool enters its guests.
struct PoolKey
{
    Secret privatePem;
    QByteArray publicLine; //!< "ssh-rsa AAAA…", as authorized_keys wants it
};

//! A fresh RSA pair, made in memory.
[[nodiscard]] Result<PoolKey> makePoolKey();

} // namespace xsc::simulator
