// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "diskimage/compression.h"

#include <QByteArray>

namespace xsc::test {

//! \a plain as one member of a compressed file.
[[nodiscard]] QByteArray packed(diskimage::Compression compression, const QByteArray &plain);

} // namespace xsc::test
