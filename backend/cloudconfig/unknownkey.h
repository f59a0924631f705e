// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lintcontext.h"
#include "cloudconfig/schema.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

struct UnknownKey
{
    const LintContext &context;
    Problems &problems;
    const KeyTable &table; //!< where it is looked for
    const Node &name;
    const SchemaKey *known = nullptr; //!< a key of that name which the judging version does not have
    bool isTop = false;
};

//! Says what may have been meant by a key that is not there.
void tellUnknownKey(const UnknownKey &unknown);

} // namespace xsc::cloudconfig
