// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lintcontext.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! Tabs between values: libyaml takes them for blanks, and so does CoreOS; cloud-init's parser refuses the
//! text.
void checkTabs(const LintContext &context, const YamlTree &tree);

} // namespace xsc::cloudconfig
