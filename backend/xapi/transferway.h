// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpconnection.h"
#include "xapi/calls.h"

namespace xsc::xapi {

//! Sends the head of a transfer to the session's server, or to the host that this one names, and reads the
//! head of the answer: 200, the transfer has begun. The server answers an import before it reads the body,
//! so a redirect costs none of it. Errors: Auth and Protocol (the message tells the status), Trust
//! with code {…, sha256, host}, those of connecting.
[[nodiscard]] Task<std::shared_ptr<net::HttpConnection>> beginTransfer(SessionPtr session,
                                                                       net::HttpRequest request,
                                                                       std::chrono::milliseconds stallTime,
                                                                       Patience patience);

} // namespace xsc::xapi
