// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! create_config_drive, through the plugin and over the session, against genisoimage of the same tree and the
//! upload of what it makes with curl.
[[nodiscard]] Result<> benchDrive(int rounds);

} // namespace xsc::bench
