// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/records.h"
#include "xapi/session.h"

#include <memory>

namespace xsc::prepare {

//! The VM, if it is one that can be prepared. Errors: Invalid with code {"NOT_A_VM"} for a control domain, a
//! template or a snapshot; those of XAPI.
[[nodiscard]] Task<xapi::VmRecord> vmToPrepare(std::shared_ptr<xapi::Session> session, QString uuid,
                                               Patience patience);

} // namespace xsc::prepare
