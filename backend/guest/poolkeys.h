// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "xapi/records.h"
#include "xapi/session.h"

#include <memory>

//! The pool's SSH key pairs in XAPI's secrets: one of RSA, as the original has it, and one of ed25519 beside
//! it.
namespace xsc::guest {

//! How pool.other_config names what belongs to a pair.
struct PairNames
{
    QString privateKey;     //!< of the secret
    QString publicKey;      //!< of the secret
    QString nextPrivateKey; //!< of the secret that is to take its place
    QString formerLine;     //!< the public line itself that VMs are to drop
};
[[nodiscard]] const PairNames &rsaNames();
[[nodiscard]] const PairNames &ed25519Names();

//! The lines for authorized_keys.
struct PoolKeys
{
    QByteArray publicLine;  //!< RSA
    QByteArray ed25519Line; //!< empty: the pool has no such pair
    bool made = false;      //!< by this very call

    //! One below the other.
    [[nodiscard]] QString lines() const;
};
//! Makes both pairs when the pool has none; a pool that has one of RSA is left as it is. When somebody else
//! does so at the same time, one pair of each kind wins for both and the others are destroyed.
[[nodiscard]] Task<PoolKeys> ensurePoolKeyPair(std::shared_ptr<xapi::Session> session, Patience patience,
                                               int bits = 4096);

//! Makes a secret and names it under \a key of the pool's other_config, which only one writer can win: true.
//! Who loses has its secret destroyed.
[[nodiscard]] Task<bool> offerPoolSecret(std::shared_ptr<xapi::Session> session, xapi::PoolRef pool,
                                         QString key, Secret value, Patience patience);

} // namespace xsc::guest
