// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"

namespace xsc::xapi {

//! A refusal of XAPI (code = ErrorDescription) told in words: the kind fits XAPI's code, the message says
//! what \a method was for and why it failed, the code stays.
[[nodiscard]] Error explained(Error refusal, const QString &method);

//! The same without a text that must not be shown, e.g. a session reference.
[[nodiscard]] Error without(Error error, const QString &secretText);

[[nodiscard]] bool hasCode(const Error &error, QLatin1StringView code);

} // namespace xsc::xapi
