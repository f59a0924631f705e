// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"

namespace xsc::service {

//! A refused host.call_plugin in the plugin's own words: its sentence becomes the message, what XAPI made of
//! it the detail. Errors of other kinds come back as they are.
[[nodiscard]] Error pluginFailure(const Error &error);

//! True when the message tells by itself what to do, as all failures on the way to a VM's engine do.
[[nodiscard]] bool tellsRemedy(const Error &error);

} // namespace xsc::service
