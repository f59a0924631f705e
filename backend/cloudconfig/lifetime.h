// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lintcontext.h"
#include "cloudconfig/schema.h"

namespace xsc::cloudconfig {

//! Whether the version that judges has it.
[[nodiscard]] bool isThere(const LintContext &context, const Lifetime &life);

//! That the key at \a range is deprecated, or newer than some versions in use.
void tellLife(const LintContext &context, Problems &problems, Range range, const SchemaKey &key);

//! The same of one of the \a shapes that a value may have.
void tellLife(const LintContext &context, Problems &problems, Range range, const Shape &shape,
              const Shapes &shapes);

} // namespace xsc::cloudconfig
