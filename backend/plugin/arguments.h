// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "plugin/call.h"

//! The arguments of a call, read. Whoever has none to give may leave it out, or pass an empty text, or
//! "undefined" or "null", as clients written in JavaScript do. Errors: Invalid with code INVALID_ARGUMENTS
//! and the argument's name.
namespace xsc::plugin {

//! Empty when the argument is not given.
[[nodiscard]] QString given(const PluginCall &call, const QString &argument);

//! true, yes, on, 1 or false, no, off, 0 in any case; false when it is not given.
[[nodiscard]] Result<bool> flagArgument(const PluginCall &call, const QString &argument);

//! A moment as engines take it: seconds since 1970, with up to nine decimals. The argument has the same form
//! or that of RFC 3339; empty when it is not given.
[[nodiscard]] Result<QByteArray> timeArgument(const PluginCall &call, const QString &argument);

[[nodiscard]] Fail badArgument(const QString &argument, const QString &message);

} // namespace xsc::plugin
