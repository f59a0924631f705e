// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::test {

//! A socket connected to a port of 127.0.0.1 in the network namespace that a file as /proc/PID/ns/net stands
//! for; who calls owns it. Root only.
[[nodiscard]] Result<int> connectInNetwork(const QString &path, quint16 port);

} // namespace xsc::test
