// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "xapi/calls.h"

namespace xsc::cloudconfig {

//! What a template is rendered for, as XAPI knows it. The pool's public key stays empty when there is none
//! yet and for users whose role may not read it. Errors: those of Session::call().
[[nodiscard]] Task<Facts> factsOf(xapi::SessionPtr session, xapi::VmRecord vm, xapi::PoolRecord pool,
                                  Patience patience);

} // namespace xsc::cloudconfig
