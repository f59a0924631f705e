// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QStringList>

namespace xsc::test {

//! How a run of xscontainer-prepare-vm ended.
struct CommandOutcome
{
    int exitCode = -1; //!< -1 when it crashed or did not end in time
    QString out, err;
};

//! Runs xscontainer-prepare-vm on the host of an embedded pool whose dom0 is below \a root. The pool may live
//! in this process: its event loop goes on. Without an \a agentSocket there is no ssh-agent.
[[nodiscard]] CommandOutcome runPrepareCommand(const QString &root, const QStringList &options,
                                               const QByteArray &answers = {},
                                               const QString &agentSocket = {});

} // namespace xsc::test
