// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

namespace xsc::xapi {

//! Each host of a pool has a certificate of its own; whoever trusts one host learns the others' from it.
//! \return the SHA-256 of the certificate of the host with that address, as ServerAddress::pinnedSha256;
//! empty when the pool has no such host or does not tell.
[[nodiscard]] QCoro::Task<QString> pinOfHost(SessionPtr session, QString address, Patience patience);

} // namespace xsc::xapi
