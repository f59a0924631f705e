// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "xapi/calls.h"

namespace xsc::cloudconfig {

//! What of a pool goes onto its config drives.
struct PoolFacts
{
    xapi::PoolRecord record;
    QString publicKey; //!< empty when there is none yet and for users whose role may not read it
};
[[nodiscard]] Task<PoolFacts> poolFacts(xapi::SessionPtr session, Patience patience);

//! What a template is rendered for, as XAPI knows it. Errors: those of Session::call().
[[nodiscard]] Task<Facts> factsOf(xapi::SessionPtr session, xapi::VmRecord vm, PoolFacts pool,
                                  Patience patience);

//! The same as it will be once createConfigDrive() has added what the VM and the pool lack. Changes nothing.
[[nodiscard]] Task<Facts> foreseenFacts(xapi::SessionPtr session, xapi::VmRecord vm, PoolFacts pool,
                                        Patience patience);

} // namespace xsc::cloudconfig
