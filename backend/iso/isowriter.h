// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QList>

//! ISO 9660 images, made in memory.
namespace xsc::iso {

//! A file to be put on an image.
struct ImageFile
{
    QString path;
    QByteArray bytes;
    unsigned mode = 0644;  //!< permissions as stat(2) has them
    bool isSecret = false; //!< the image is to be the only copy of it that is left in memory
};

//! Writes an ISO 9660 image with Rock Ridge and Joliet into memory; every time stamp in it is the same fixed
//! one, every file belongs to root. Folders follow from the paths. Internal: libisofs refuses.
[[nodiscard]] Result<QByteArray> writeIso(const QList<ImageFile> &files, const QString &volumeId);

} // namespace xsc::iso
