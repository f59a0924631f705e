// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/problems.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! Reads the one document of \a text as PyYAML's safe loader does; what that refuses is an error in \a
//! problems. Bounded in depth and in what aliases and merges may multiply. \a duplicateKeys: how bad a key
//! set twice is to the reader that is meant.
[[nodiscard]] YamlTree readYaml(const QString &text, Problems &problems, Severity duplicateKeys);

} // namespace xsc::cloudconfig
