// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

//! Where this checkout and its build lie. Told by functions, so that no test's own object names a path and
//! compilers' caches fit every checkout.
namespace xsc::test {

//! A program of this build, e.g. "xscontainer-plugin".
[[nodiscard]] QString ourProgram(const QString &name);

//! A path below the source folder; that folder itself for an empty one.
[[nodiscard]] QString sourcePath(const QString &path = {});

//! A path below the build folder; that folder itself for an empty one.
[[nodiscard]] QString buildPath(const QString &path = {});

} // namespace xsc::test
