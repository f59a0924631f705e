// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! Checking cloud-configs of \a bytes, good and bad, against libyaml's parsing of the same bytes. Fails when
//! one takes more than a minute: then something has no bound.
[[nodiscard]] Result<> benchLint(qsizetype bytes, int rounds);

} // namespace xsc::bench
