// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/problems.h"

namespace xsc::cloudconfig {

//! The fix that puts quotation marks around what stands at \a range of \a text, so that it is read as text.
//! Nothing when it goes over several lines.
[[nodiscard]] std::optional<Edit> quoteEdit(const QString &text, Range range);

} // namespace xsc::cloudconfig
