// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/problems.h"

#include <QByteArray>

namespace xsc::cloudconfig {

//! The text that a reader takes \a bytes for, with what is wrong about the bytes in \a problems. A byte order
//! mark stays as the first character. Nothing when they are no text at all.
[[nodiscard]] std::optional<QString> readBytes(const QByteArray &bytes, Problems &problems);

} // namespace xsc::cloudconfig
