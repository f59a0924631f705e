// SPDX-License-Identifier: BSD-2-Clause
#include "core/log.h"

namespace xsc {

Q_LOGGING_CATEGORY(lcNet, "xsc.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcXapi, "xsc.xapi", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDocker, "xsc.docker", QtInfoMsg)
Q_LOGGING_CATEGORY(lcGuest, "xsc.guest", QtInfoMsg)
Q_LOGGING_CATEGORY(lcService, "xsc.service", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPlugin, "xsc.plugin", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMonitor, "xsc.monitor", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSimulator, "xsc.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "xsc.ui", QtInfoMsg)

} // namespace xsc
