// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lint.h"

namespace xsc::test {

//! "rule@line:column" of each finding.
[[nodiscard]] QStringList told(const cloudconfig::LintReport &report);

//! The text with the fix of the first finding that has one.
[[nodiscard]] QString mended(const QByteArray &text, const cloudconfig::LintReport &report);

} // namespace xsc::test
