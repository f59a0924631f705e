// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/value.h"

namespace xsc::plugin {

//! What host.call_plugin asks: the one argument of the executable, read.
struct PluginCall
{
    QString function;
    QString sessionRef;
    xapi::StringMap arguments;
};

//! Reads argv[1], which may hold anything. Errors: Protocol, Limit, Invalid (no plugin call).
[[nodiscard]] Result<PluginCall> readCall(QByteArrayView argument);

} // namespace xsc::plugin
