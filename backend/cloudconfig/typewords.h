// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/schema.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! What a value may be, in words: "text", "a number or 'auto'", "a list of text". What is deprecated or gone
//! is left out as long as something else is there.
[[nodiscard]] QString typeWords(const Shapes &shapes);

//! What a value is, in words.
[[nodiscard]] QString nodeWords(const Node &node);

} // namespace xsc::cloudconfig
