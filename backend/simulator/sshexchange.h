// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/sshcipher.h"
#include "simulator/sshhostkey.h"

namespace xsc::simulator {

//! What both sides said before they exchange keys; all of it goes into the exchange hash.
struct SshGreeting
{
    QByteArray clientBanner, serverBanner; //!< without line end
    QByteArray clientInit, serverInit;     //!< payloads of KEXINIT
};

//! The outcome of an exchange by curve25519-sha256.
struct SshExchange
{
    QByteArray reply; //!< payload of KEX_ECDH_REPLY
    QByteArray hash;
    QByteArray secret; //!< encoded as mpint

    //! Keys of one direction; \a sessionId is the hash of the connection's first exchange.
    [[nodiscard]] SshCipher fromClient(const QByteArray &sessionId) const;
    [[nodiscard]] SshCipher toClient(const QByteArray &sessionId) const;

private:
    [[nodiscard]] QByteArray derived(char letter, const QByteArray &sessionId, qsizetype size) const;
};

//! Nothing when \a clientPoint is no point of the curve.
[[nodiscard]] std::optional<SshExchange> exchangeKeys(const SshGreeting &greeting, const SshHostKey &hostKey,
                                                      const QByteArray &clientPoint);

//! The payload of our KEXINIT.
[[nodiscard]] QByteArray serverKexInit();

//! What a client's KEXINIT says that matters to us.
struct SshClientWish
{
    bool isPossible = false; //!< there is a common algorithm for everything
    bool wantsExtensions = false;
    bool skipsNext = false; //!< it sent a guess that is wrong
};
[[nodiscard]] SshClientWish readClientInit(const QByteArray &payload);

} // namespace xsc::simulator
