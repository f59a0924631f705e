// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"

namespace xsc::net {

//! Carries bytes both ways between two streams until one of them or \a patience ends, then closes both. What
//! a side had sent before its end still reaches the other. A side that does not read stops the other from
//! being read: no more than unsentLimit is under way in either direction.
[[nodiscard]] QCoro::Task<void> joinStreams(StreamPtr one, StreamPtr other, Patience patience);

} // namespace xsc::net
