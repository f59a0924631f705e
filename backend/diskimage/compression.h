// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArrayView>
#include <QString>

namespace xsc::diskimage {

enum class Compression { None, Gzip, Bzip2, Xz, Zstd };

//! So many bytes of a file tell how it is compressed.
inline constexpr qsizetype compressionMarkBytes = 6;

//! By the file's first bytes; what bears no known mark counts as uncompressed.
[[nodiscard]] Compression compressionOf(QByteArrayView start);

//! As files are named: ".gz"; empty for None.
[[nodiscard]] QString suffixOf(Compression compression);

} // namespace xsc::diskimage
