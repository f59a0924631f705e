// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/diagnosis.h"
#include "guest/passwordlogin.h"
#include "xapi/session.h"

#include <functional>
#include <memory>

namespace xsc::guest {

//! A diagnosis of the VM as it is now.
using Diagnose = std::function<Task<Diagnosis>(Patience)>;

//! Carries out what an earlier diagnosis has offered and the user has agreed to, if \a again still offers the
//! very same; what has been mended meanwhile stays as it is. \a vm: for the way into it. Errors: Trust
//! (another host key than the one agreed to), Invalid (it is no longer offered), Auth (sudo in the VM asks
//! for a password), Unsupported (PushKey, which takes the password), and those of XAPI and of the way into
//! the VM.
[[nodiscard]] Task<> carryOut(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, Repair repair,
                              Diagnose again, Patience patience);
//! The same with what PushKey takes; it records the host key that was agreed to as well. Errors: also those
//! of pushKeyByPassword(), and Auth with code {"KEY_IGNORED"} when the key is refused all the same.
[[nodiscard]] Task<> carryOut(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, Repair repair,
                              Diagnose again, PasswordLogin login, Patience patience);

//! Carries out, unasked, what happens in the VM over the pool's key: JoinEngineGroup and StartEngine.
[[nodiscard]] Task<> carryOutInVm(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                  Repair repair, Patience patience);

//! The command that does it in the VM, for a session of root or of an account that may use sudo without a
//! password; PushKey: for a session of the account itself. Empty for what is written to XAPI alone.
[[nodiscard]] QString commandOf(const Repair &repair, const GuestSettings &settings);

} // namespace xsc::guest
