// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/watchreport.h"

namespace xsc::service {

using guest::readWatchReport;
using guest::WatchReport;

} // namespace xsc::service
