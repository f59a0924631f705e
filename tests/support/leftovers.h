// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::test {

//! Kills every process whose command line names \a folder, which must be a temporary one of our own.
void killProcessesOf(const QString &folder);

//! Detaches every mount below \a folder, deepest first.
void unmountBelow(const QString &folder);

} // namespace xsc::test
