// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/rpcclient.h"

namespace xsc::xapi {

struct SignedIn
{
    std::shared_ptr<RpcClient> client; //!< another than asked when the coordinator is elsewhere
    QString sessionRef;
};

//! Makes a session at \a client's address or, when that is a member of a pool, at its coordinator.
[[nodiscard]] Task<SignedIn> signIn(std::shared_ptr<RpcClient> client, Login login, Patience patience);

} // namespace xsc::xapi
