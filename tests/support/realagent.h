// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "realsshd.h"

namespace xsc::test {

//! OpenSSH's agent, started by a test.
class RealAgent
{
public:
    //! Why it cannot run here; empty when it can.
    [[nodiscard]] static QString missing();
    [[nodiscard]] Result<> start();
    //! Gives it a key that makeSshKeyPair() has made.
    [[nodiscard]] Result<> add(const SshKeyPair &key) const;

    [[nodiscard]] QString socket() const { return m_folder.filePath(QStringLiteral("agent")); }

private:
    QTemporaryDir m_folder;
    ProcessPtr m_process;
};

} // namespace xsc::test
