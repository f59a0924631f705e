// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/placeholders.h"

namespace xsc::cloudconfig {

//! The blocks of a template: what stands between %HINEXISTS% and %ENDHINEXISTS%, or their long spellings.
struct Blocks
{
    std::vector<Range> cuts; //!< parts of the template that do not show, in their order
    std::vector<const PlaceholderToken *> unpaired; //!< marks that belong to no block
};

//! \a isKept: the blocks stay and only their marks go; else all goes. A mark alone on its line takes it
//! along. The result points into \a tokens.
[[nodiscard]] Blocks findBlocks(const QString &text, const std::vector<PlaceholderToken> &tokens,
                                bool isKept);

} // namespace xsc::cloudconfig
