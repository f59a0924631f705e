// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/preparation.h"

namespace xsc::prepare {

//! Does what may help against \a failure, if it is agreed to and was not done before. When nothing was done,
//! the error is \a failure itself.
[[nodiscard]] Task<> mend(PreparationPtr job, guest::GuestSettings settings, Error failure,
                          Patience patience);

//! Tells whether the pool's key would be let in.
[[nodiscard]] Task<> rehearseLogin(std::shared_ptr<xapi::Session> session, guest::GuestSettings settings,
                                   guest::ShownHostKey host, PrepareProgress tell, Patience patience);

} // namespace xsc::prepare
