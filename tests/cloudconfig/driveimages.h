// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/imagecontents.h"
#include "core/result.h"
#include "process.h"
#include "writefile.h"

#include <QStringList>
#include <QTest>

//! Skips the test where \a name, a program of somebody else's, is not installed.
#define NEEDS_PROGRAM(name)                                                                                  \
    do {                                                                                                     \
        if (xsc::test::findProgram(name).isEmpty())                                                          \
            QSKIP(qPrintable(QStringLiteral("%1 is not installed here").arg(name)));                         \
    } while (false)

//! Config drives made and read by other people's programs.
namespace xsc::test {

//! Contents with a file in every place.
[[nodiscard]] cloudconfig::ImageContents someContents();

//! The tree of a config drive as the original had it, by path.
[[nodiscard]] QMap<QString, QByteArray> originalTree(const cloudconfig::ImageContents &contents);

//! An ISO by genisoimage; \a options e.g. {"-R", "-J"}.
[[nodiscard]] Result<QByteArray> isoByGenisoimage(const QMap<QString, QByteArray> &tree,
                                                  const QStringList &options);

//! A FAT volume by mkfs.fat and mcopy; \a options e.g. {"-F", "16"}.
[[nodiscard]] Result<QByteArray> fatByMtools(const QMap<QString, QByteArray> &tree, const QString &label,
                                             int kibibytes, const QStringList &options);

[[nodiscard]] Result<> writeTree(const QString &folder, const QMap<QString, QByteArray> &tree);

//! Takes every file of an ISO out into \a folder, by isoinfo and the Rock Ridge names.
[[nodiscard]] Result<> extractIso(const QString &image, const QString &folder);

} // namespace xsc::test
