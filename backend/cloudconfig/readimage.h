// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/imagecontents.h"
#include "core/result.h"

#include <QList>

namespace xsc::cloudconfig {

//! What is on the image of a config drive, whoever made it.
struct DriveImage
{
    struct File
    {
        QString path;
        qint64 size = 0; //!< bytes
    };

    QString fileSystem; //!< iso9660 or vfat
    QString label;      //!< volume id
    Layout layout = Layout::ConfigDrive;
    QList<File> files; //!< all that there are, up to 1,000
    ImageContents contents;
};

//! Reads a config drive: ours, the original's, Xen Orchestra's. On one that has both layouts the files of
//! ConfigDrive count. Bytes behind the file system do not matter. Errors: Unsupported (no file system that we
//! know), NotFound (no user-data on it), Protocol (damaged), Limit.
[[nodiscard]] Result<DriveImage> readImage(const QByteArray &image);

//! The text to go on editing: the template, else the user-data. Errors as above, Protocol also when the text
//! is not in UTF-8.
[[nodiscard]] Result<QString> templateOf(const QByteArray &image);

} // namespace xsc::cloudconfig
