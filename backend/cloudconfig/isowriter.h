// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/imagetree.h"
#include "core/result.h"

namespace xsc::cloudconfig {

//! Writes an ISO 9660 image with Rock Ridge and Joliet into memory; every time stamp in it is the same fixed
//! one, every file belongs to root. Folders follow from the paths. Internal: libisofs refuses.
[[nodiscard]] Result<QByteArray> writeIso(const QList<ImageFile> &files, const QString &volumeId);

} // namespace xsc::cloudconfig
