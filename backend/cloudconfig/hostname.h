// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::cloudconfig {

//! The host name that the original makes of a VM's name: ASCII letters and digits only, in lower case. May be
//! empty, all digits or longer than a host name can be.
[[nodiscard]] QString hostNameOf(const QString &vmName);

} // namespace xsc::cloudconfig
