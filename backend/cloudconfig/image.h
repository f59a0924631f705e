// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/imagecontents.h"
#include "core/result.h"
#include "iso/isowriter.h"

namespace xsc::cloudconfig {

//! An ISO 9660 image with Rock Ridge and Joliet, in memory: whole blocks of 2048 bytes. Same contents, same
//! bytes, whenever and wherever it is made. user-data and its template are readable by root alone, agent
//! files are executable. Errors: Invalid (a file name of the agent's with a slash), Limit (more than a drive
//! holds).
[[nodiscard]] Result<QByteArray> makeImage(const ImageContents &contents, Layout layout);

//! The same, written while the caller does something else.
[[nodiscard]] Result<iso::IsoWriter> startImage(const ImageContents &contents, Layout layout);

//! The volume id by which readers find a drive of that layout.
[[nodiscard]] QString volumeIdOf(Layout layout);

//! The most that the files of one image may have together: 64 MiB.
inline constexpr qint64 largestImageContents = 64 * 1024 * 1024;

} // namespace xsc::cloudconfig
