// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guest.h"

#include <functional>

namespace xsc::guest {

//! A connection of the borrower's own to the same VM.
using OwnWay = std::function<Task<std::shared_ptr<Guest>>(Patience)>;

//! The engine of a VM over streams that the monitor of this host lends (see guest/lending.h): no credentials
//! are read, nobody logs in. Waits a short while only. Errors of any kind mean to take another way: the
//! engine has not been asked for anything. Should the monitor lend no further stream later, \a ownWay is
//! taken.
[[nodiscard]] Task<std::shared_ptr<Guest>> borrowGuest(QString monitorSocket, QString vmUuid, OwnWay ownWay,
                                                       Patience patience);

} // namespace xsc::guest
