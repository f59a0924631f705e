// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "cloudconfig/imagecontents.h"

namespace xsc::cloudconfig {

//! What a drive holds for a VM: the template, rendered; meta-data with the pool's key only when the template
//! lets it in.
[[nodiscard]] ImageContents driveContents(const QString &templateText, const Facts &facts, Layout layout);

} // namespace xsc::cloudconfig
