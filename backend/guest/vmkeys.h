// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/session.h"

#include <chrono>
#include <memory>

//! Keys of a VM's other_config that decide on the way into it. XAPI can only remove and add them: what has
//! begun is brought to its end, as nobody may find a host key, say, gone.
namespace xsc::guest {

//! The longest that XAPI has to read or to write one.
inline constexpr std::chrono::seconds vmKeyTime{30};

//! Errors: those of XAPI; of \a patience only before anything is written.
[[nodiscard]] Task<> setVmKey(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QString key,
                              QString value, Patience patience);

//! All of \a wanted or none: when XAPI refuses one, those before it are put back. An empty value removes the
//! key; what is so in \a before stays untouched.
[[nodiscard]] Task<> changeVmKeys(std::shared_ptr<xapi::Session> session, xapi::VmRef vm,
                                  xapi::StringMap before, xapi::StringMap wanted, Patience patience);

//! Makes those of \a now what they were \a before, as far as XAPI lets us.
[[nodiscard]] QCoro::Task<void> putBackVmKeys(std::shared_ptr<xapi::Session> session, xapi::VmRef vm,
                                              xapi::StringMap now, xapi::StringMap before);

} // namespace xsc::guest
