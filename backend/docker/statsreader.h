// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/document.h"
#include "docker/stats.h"

namespace xsc::docker::read {

//! The numbers of \a now, with what changed since \a before; where that is no sample, since the one that
//! \a now itself tells of ("precpu_stats"). \a isWindows: engines there count otherwise.
[[nodiscard]] Stats stats(const Document &now, const Document &before, bool isWindows);

} // namespace xsc::docker::read
