// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "net/sshsession.h"
#include "net/tlsstream.h"
#include "xapi/session.h"

#include <memory>

//! What lets us into VMs, as XAPI's secrets keep it.
namespace xsc::guest {

//! The private key of the pool. Errors say for which VM it was wanted.
[[nodiscard]] Task<Secret> poolPrivateKey(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                          Patience patience);
//! The one that it has beside that, for servers that take no RSA. Errors: NotFound when there is none.
[[nodiscard]] Task<Secret> poolEd25519Key(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                          Patience patience);
//! What SshSettings::otherKey is to be: that one; unset when there is none.
[[nodiscard]] net::SshKeySource otherPoolKey(std::shared_ptr<xapi::Session> session,
                                             const GuestSettings &settings);
//! The lines for authorized_keys, one for each key of the pool.
[[nodiscard]] Task<QString> poolPublicLines(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                            Patience patience);

struct TlsFiles
{
    QByteArray caPem;
    net::TlsIdentity identity;
};
[[nodiscard]] Task<TlsFiles> tlsFiles(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                      Patience patience);

} // namespace xsc::guest
