// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "net/tlsstream.h"
#include "xapi/session.h"

#include <memory>

//! What lets us into VMs, as XAPI's secrets keep it.
namespace xsc::guest {

//! The private key of the pool. Errors say for which VM it was wanted.
[[nodiscard]] Task<Secret> poolPrivateKey(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                          Patience patience);

struct TlsFiles
{
    QByteArray caPem;
    net::TlsIdentity identity;
};
[[nodiscard]] Task<TlsFiles> tlsFiles(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                      Patience patience);

//! The line for authorized_keys, and whether it was this call that made the pair.
struct PoolKeys
{
    QByteArray publicLine;
    bool made = false;
};
//! Makes the pool's key pair when there is none. When somebody else does so at the same time, one pair
//! wins for both and the other is destroyed.
[[nodiscard]] Task<PoolKeys> ensurePoolKeyPair(std::shared_ptr<xapi::Session> session, Patience patience,
                                               int bits = 4096);

//! Makes a secret and names it under \a key of the pool's other_config, which only one writer can win: true.
//! Who loses has its secret destroyed.
[[nodiscard]] Task<bool> offerPoolSecret(std::shared_ptr<xapi::Session> session, xapi::PoolRef pool,
                                         QString key, Secret value, Patience patience);

} // namespace xsc::guest
