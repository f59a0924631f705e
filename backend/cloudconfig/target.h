// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QStringView>

namespace xsc::cloudconfig {

//! Who will read the user-data.
enum class Target { CoreOs, CloudInit };

//! From the text alone: CoreOS when it has the key "coreos" or uses CoreOS's variables, else cloud-init.
[[nodiscard]] Target guessTarget(QStringView text);

} // namespace xsc::cloudconfig
