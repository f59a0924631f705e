// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/problems.h"
#include "cloudconfig/yamlevents.h"

namespace xsc::cloudconfig {

//! Why YAML cannot be read, at the place where the mistake is rather than where the parser gave up, with what
//! to do about it.
[[nodiscard]] Problem explain(const QString &text, const YamlEvents::Failure &failure);

} // namespace xsc::cloudconfig
