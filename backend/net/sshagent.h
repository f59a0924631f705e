// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/sshlink.h"

namespace xsc::net {

//! Offers the keys of the ssh-agent that listens at the unix socket, one after the other. The agent may take
//! its time: some ask a person. \return libssh's word for how it ended. Errors: NotFound (no agent there),
//! and those of SshLink::drive(). The link must have been told the server's methods.
[[nodiscard]] Task<int> offerAgentKeys(SshLink *link, QString agentSocket, QString action, Patience patience);

} // namespace xsc::net
