// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QByteArrayView>

namespace xsc::diskimage {

//! What a VHD counts in.
inline constexpr qint64 vhdSector = 512;

//! A VHD file begins with a footer of this size, unless it is a fixed one.
inline constexpr qsizetype vhdFooterBytes = 512;

//! The largest disk that a VHD can describe to XAPI: 2040 GiB.
inline constexpr qint64 largestDisk = qint64(2040) << 30;

//! True for bytes that begin with a VHD footer, sound or not.
[[nodiscard]] bool isVhd(QByteArrayView start);

//! The size of the disk that a VHD file describes, from its first 512 bytes. Errors: Protocol (checksum,
//! nonsense), Unsupported (a differencing disk), Limit (larger than XAPI keeps).
[[nodiscard]] Result<qint64> vhdDiskSize(QByteArrayView start);

//! No VHD file of a disk of \a diskSize needs more bytes.
[[nodiscard]] qint64 longestVhd(qint64 diskSize);

} // namespace xsc::diskimage
