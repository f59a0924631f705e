// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guest.h"

namespace xsc::guest {

//! The engine of a VM over streams that the monitor of this host lends (see guest/lending.h): no credentials
//! are read, nobody logs in. Waits a short while only. Errors of any kind mean to take another way: the
//! engine has not been asked for anything.
[[nodiscard]] Task<std::shared_ptr<Guest>> borrowGuest(QString monitorSocket, QString vmUuid,
                                                       Patience patience);

} // namespace xsc::guest
