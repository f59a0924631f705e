// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "diskimage/imagereader.h"

namespace xsc::test {

//! Bytes that look random and compress badly, the same for the same \a seed.
[[nodiscard]] QByteArray noise(qsizetype size, quint32 seed = 1);

//! A disk of \a size bytes, mostly empty, with data at its start, around 2 MiB and at its end.
[[nodiscard]] QByteArray someDisk(qsizetype size);

//! A dynamic VHD file of that disk, with blocks of 2 MiB where there is data.
[[nodiscard]] QByteArray vhdOf(const QByteArray &disk);

//! A source of \a bytes in pieces of \a pieceBytes.
[[nodiscard]] diskimage::PieceSource sourceOf(QByteArray bytes, qsizetype pieceBytes = 64 * 1024);

} // namespace xsc::test
