// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/session.h"

namespace xsc::service {

//! Calls a function of the pool's plugin on \a host. Gives the answer after "True"; anything else is
//! ErrorKind::Remote with that text and code {"PLUGIN"}. Failures are told in the plugin's own words.
[[nodiscard]] Task<QString> askPlugin(std::shared_ptr<xapi::Session> session, xapi::HostRef host,
                                      QString function, xapi::StringMap arguments, Patience patience);

} // namespace xsc::service
