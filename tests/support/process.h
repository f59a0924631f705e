// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QProcess>
#include <QStringList>

#include <memory>

#include <sys/types.h>

namespace xsc::test {

//! Ends a program: SIGTERM, and after \a patienceMs SIGKILL. Nothing happens to one that has ended.
struct EndProcess
{
    int patienceMs = 5000;
    void operator()(QProcess *process) const;
};
using ProcessPtr = std::unique_ptr<QProcess, EndProcess>;

//! Starts a program in the background; both of its outputs go to \a logFile.
[[nodiscard]] Result<ProcessPtr> startProgram(const QString &program, const QStringList &arguments,
                                              const QString &logFile, int patienceMs = 5000);

//! Runs a program to its end and gives its standard output; a non-zero exit is an error with its words.
[[nodiscard]] Result<QByteArray> runProgram(const QString &program, const QStringList &arguments,
                                            const QByteArray &input = {}, int timeoutMs = 60000);

//! Looks in PATH and in the folders for administrators.
[[nodiscard]] QString findProgram(const QString &name);

//! The distribution's python3, which sees the distribution's modules; empty when there is none.
[[nodiscard]] QString systemPython();

//! A TCP port of \a address that was free a moment ago.
[[nodiscard]] quint16 freePort(const QString &address);

[[nodiscard]] bool isRoot();

//! The processes that \a pid has started and that are there.
[[nodiscard]] QList<pid_t> childrenOf(pid_t pid);

} // namespace xsc::test
