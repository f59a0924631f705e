// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace xsc::test {

//! A tar of a root file system with nothing but this machine's static busybox, made below \a folder.
[[nodiscard]] Result<QByteArray> busyboxImage(const QString &folder);

} // namespace xsc::test
