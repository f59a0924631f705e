// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lintcontext.h"
#include "cloudconfig/schema.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

struct WrongType
{
    const LintContext &context;
    Problems &problems;
    const Node &value;
    Range place;          //!< to point at
    const Shapes &shapes; //!< none of which the value has
};

//! Says why a value is not what it should be, and how to write what was probably meant.
void tellWrongType(const WrongType &wrong);

} // namespace xsc::cloudconfig
