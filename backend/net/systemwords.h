// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

#include <cstring>

namespace xsc::net {

//! What the system calls its error of that number, an errno.
[[nodiscard]] inline QString systemWords(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

} // namespace xsc::net
