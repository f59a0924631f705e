// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "net/sshlink.h"

namespace xsc::net {

//! For SshLink::drive(), which knows only SSH_AGAIN.
[[nodiscard]] inline int authAgain(int authCode) { return authCode == SSH_AUTH_AGAIN ? SSH_AGAIN : authCode; }

//! Offers the password by the method "password" or, where the server does not know that, as the answer to one
//! question of "keyboard-interactive" that is not echoed. It goes out once. \return libssh's word for how it
//! ended. Errors: Unsupported (neither method, or other questions), and those of drive(). The link must have
//! been told the server's methods.
[[nodiscard]] Task<int> offerPassword(SshLink *link, Secret password, QString action, Patience patience);

} // namespace xsc::net
