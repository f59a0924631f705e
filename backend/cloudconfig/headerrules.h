// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lintcontext.h"
#include "cloudconfig/userdatakind.h"

namespace xsc::cloudconfig {

//! The first line, and forms of user-data that the target does not take.
void checkHeader(const LintContext &context, UserDataKind kind);

//! That there is nothing in it.
void tellEmpty(const LintContext &context);

} // namespace xsc::cloudconfig
