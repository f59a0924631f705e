// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/preparation.h"

namespace xsc::guest {

//! Does what may help against \a failure, if it is agreed to and was not done before. When nothing was done,
//! the error is \a failure itself.
[[nodiscard]] Task<> mend(PreparationPtr job, GuestSettings settings, Error failure, Patience patience);

//! Tells whether the pool's key would be let in.
[[nodiscard]] Task<> rehearseLogin(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                                   ShownHostKey host, PrepareProgress tell, Patience patience);

} // namespace xsc::guest
