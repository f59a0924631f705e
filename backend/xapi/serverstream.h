// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"
#include "xapi/session.h"

namespace xsc::xapi {

//! A new connection to \a address. Errors: those of net::connectUnix() and net::connectTls().
[[nodiscard]] Task<net::StreamPtr> openServerStream(ServerAddress address, Patience patience);

//! What the header Host says of it.
[[nodiscard]] QByteArray hostHeader(const ServerAddress &address);

//! A question of trust names the host it is about: {…, sha256, host}.
[[nodiscard]] Error atHost(Error error, const QString &host);

} // namespace xsc::xapi
