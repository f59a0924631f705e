// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/advice.h"

//! The words of adviceOn(), by what they are about.
namespace xsc::guest::words {

using Writer = Advice (*)(const GuestSettings &settings, const QString &detail);
using Writers = QHash<QString, Writer>;

[[nodiscard]] const Writers &ofVm();
[[nodiscard]] const Writers &ofSsh();
[[nodiscard]] const Writers &ofTls();
[[nodiscard]] const Writers &ofEngine();

//! "10.0.0.5, fe80::1 (port 22)"
[[nodiscard]] QString places(const GuestSettings &settings);

} // namespace xsc::guest::words
