// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "net/tlsstream.h"

namespace xsc::net {

//! Whether TLS files fit together, before anybody connects with them: certificate and key can be read without
//! a passphrase, belong to each other and are valid today; \a caPem holds an authority. Errors: Invalid,
//! which says what to bring instead.
[[nodiscard]] Result<> checkTlsFiles(const TlsIdentity &identity, const QByteArray &caPem);

} // namespace xsc::net
