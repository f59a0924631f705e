// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace xsc::test {

//! Writes a file that only its owner reads, and makes its folder where there is none.
[[nodiscard]] inline Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QDir().mkpath(QFileInfo(path).path());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size())
        return fail(ErrorKind::Internal, QStringLiteral("The file %1 could not be written.").arg(path),
                    file.errorString());
    return {};
}

} // namespace xsc::test
