// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lintcontext.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! Keys that the target does not know, values of another type than it wants, and what is too new or too old.
void checkSchema(const LintContext &context, const Node &root);

} // namespace xsc::cloudconfig
