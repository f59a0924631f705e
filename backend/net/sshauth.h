// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/sshlink.h"
#include "net/sshsession.h"

namespace xsc::net {

//! Logs in over a link to a host that is known, in the way that \a settings have: by an agent, else by
//! password, else by key. Errors as SshSession::connect().
[[nodiscard]] Task<> authenticateBySsh(SshLink *link, SshSettings settings, QString action,
                                       Patience patience);

//! Whether the server would let the account in for a signature of this key, a line as in authorized_keys.
//! Errors: Invalid (no key), Network, and those of drive().
[[nodiscard]] Task<bool> isKeyTaken(SshLink *link, QByteArray publicLine, SshSettings settings,
                                    Patience patience);

} // namespace xsc::net
