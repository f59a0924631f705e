// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xsc::bench {

//! \a keys typed into a cloud-config of 2,000 lines, linted and rendered meanwhile, against a bare
//! QsciScintilla with the same text: what each key holds the GUI thread for, and what the longest turn of its
//! event loop is.
[[nodiscard]] Result<> benchEditor(int keys);

} // namespace xsc::bench
