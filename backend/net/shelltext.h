// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::net {

//! \a text as one word of a POSIX shell's command line: in quotes unless it is plain.
[[nodiscard]] QString shellWord(const QString &text);

} // namespace xsc::net
