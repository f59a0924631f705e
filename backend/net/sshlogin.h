// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/sshlink.h"
#include "net/sshsession.h"

namespace xsc::net {

struct SshLoggedIn
{
    std::unique_ptr<SshLink> link;
    QByteArray hostKey; //!< base64
};

//! From nothing to a live, authenticated link. Errors as SshSession::connect.
[[nodiscard]] Task<SshLoggedIn> logInBySsh(SshSettings settings, Patience patience);

} // namespace xsc::net
