// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"

#include <optional>

namespace xsc::guest {

//! The words by which code[0] of an Error names what stands between us and a VM's engine, such as
//! KEY_REFUSED. They are ours: no peer's code is among them. \return the kind of failure it means, or
//! nothing for any other word.
[[nodiscard]] std::optional<ErrorKind> kindOfRung(const QString &code);

} // namespace xsc::guest
