// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QProcess>

namespace xsc::test {

//! What starts a dockerd that keeps everything below \a folder and listens on nothing but what \a listeners,
//! further arguments, tell.
[[nodiscard]] Result<QStringList> dockerdCommand(const QString &folder, const QStringList &listeners);

//! The command line, configuration and environment of an engine that keeps everything below \a folder and
//! listens on \a folder/engine.sock. \a listeners are further arguments of dockerd.
[[nodiscard]] Result<> setUpDockerd(QProcess &process, const QString &folder, const QStringList &listeners);
[[nodiscard]] Result<> setUpPodman(QProcess &process, const QString &folder);

} // namespace xsc::test
