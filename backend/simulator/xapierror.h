// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::simulator {

//! A failure as XAPI tells it: an error code and its parameters.
[[nodiscard]] Error xapiError(QStringList code);

[[nodiscard]] inline Fail xapiFail(QStringList code) { return Fail(xapiError(std::move(code))); }

//! What the wire carries of any failure; what is not XAPI's own becomes INTERNAL_ERROR.
[[nodiscard]] QStringList errorDescription(const Error &error);

} // namespace xsc::simulator
