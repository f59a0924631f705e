// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/schema.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! Whether a value is of a shape's kind; what is in lists and mappings, and patterns, are not looked at.
//! CoreOS's parser takes every scalar for text where text is wanted.
[[nodiscard]] bool fits(const Node &node, const Shape &shape, bool isCoreOs);

} // namespace xsc::cloudconfig
