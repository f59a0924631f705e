// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "xapi/value.h"

namespace xsc::simulator {

//! One call of a plugin, as host.call_plugin has it.
struct PluginCall
{
    QString folder; //!< HOSTROOT/etc/xapi.d/plugins
    QString plugin;
    QString function;
    QString session; //!< the reference the plugin is handed
    xapi::StringMap arguments;
};

//! Executes a plugin as xapi does: the file itself with one XML-RPC methodCall as its argument, an
//! environment of PATH alone, working folder "/", nothing on standard input, both outputs into files. Errors
//! are XAPI's: XENAPI_MISSING_PLUGIN, XENAPI_PLUGIN_FAILURE, INTERNAL_ERROR, or what the plugin printed as
//! its own failure. Ends the process when \a patience ends.
[[nodiscard]] Task<xapi::Value> runPlugin(PluginCall call, Patience patience);

} // namespace xsc::simulator
