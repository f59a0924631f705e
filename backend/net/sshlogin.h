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

//! From nothing to a link whose host key is known and, if one is pinned, the right one; not logged in.
[[nodiscard]] Task<SshLoggedIn> meetBySsh(SshSettings settings, Patience patience);

//! From nothing to a live, authenticated link. Errors as SshSession::connect.
[[nodiscard]] Task<SshLoggedIn> logInBySsh(SshSettings settings, Patience patience);

} // namespace xsc::net
