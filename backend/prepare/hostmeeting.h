// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/preparation.h"

namespace xsc::prepare {

//! Has the SSH host key of the VM agreed to and keeps it in the job. A key in place of a recorded one is
//! agreed to by a person or by its fingerprint (see PrepareRequest::newHostKey), never because nobody is
//! asked. Errors: those of guest::shownHostKey() and mayDo(); Trust with code {"HOST_KEY_CHANGED", seen}.
[[nodiscard]] Task<> meetHost(PreparationPtr job, guest::GuestSettings settings, Patience patience);

//! The host that meetHost() would agree to when nobody is asked. Errors as above.
[[nodiscard]] Task<guest::ShownHostKey> rehearseMeeting(guest::GuestSettings settings, QString newHostKey,
                                                        Patience patience);

} // namespace xsc::prepare
