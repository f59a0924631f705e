// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "realguest.h"

namespace xsc::test {

//! What a guest finds when it boots, below \a folder: in etc what is other than this machine's, in units all
//! that systemd knows, the account's home.
[[nodiscard]] Result<> writeGuestFiles(const QString &folder, const GuestOptions &options);

} // namespace xsc::test
