// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "realsshd.h"
#include "scriptedengine.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "xapi/session.h"

#include <QCoreApplication>

namespace xsc::test {

//! An embedded pool whose one VM is a real sshd, with an account that has a password and a home folder, and
//! does not know the pool's key. Root only.
class PasswordVm
{
public:
    //! Why it cannot run here; empty when it can.
    [[nodiscard]] static QString missing();
    //! With the engine that listens at that socket, which every account may then use; without one it is a
    //! scripted engine.
    [[nodiscard]] Result<> start(const SshdOptions &options = {}, const QString &engineSocket = {});

    //! Not as a whole in any program that somebody may be building.
    [[nodiscard]] static QByteArray password()
    {
        return "it's a \"secret\" $HOME " + QByteArray::number(QCoreApplication::applicationPid());
    }
    [[nodiscard]] static QString user() { return QStringLiteral("guest"); }
    [[nodiscard]] QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    //! The path to it for us while sshd runs.
    [[nodiscard]] QString homeInside() const { return m_sshd->within(home()); }
    [[nodiscard]] QByteArray authorizedKeys() const;
    [[nodiscard]] const QByteArray &publicLine() const { return m_key.publicLine; }

    [[nodiscard]] Result<> setAuthorizedKeys(const QByteArray &lines) const;
    [[nodiscard]] simulator::EmbeddedPool &pool() { return *m_pool; }

    [[nodiscard]] RealSshd &sshd() { return *m_sshd; }
    [[nodiscard]] QString hostRoot() const { return m_pool->hostRoot(m_host); }
    [[nodiscard]] std::shared_ptr<xapi::Session> session() const { return m_session; }
    [[nodiscard]] QString vm() const { return m_vm; }
    [[nodiscard]] xapi::VmRef ref() const;
    [[nodiscard]] xapi::StringMap otherConfig() const;

private:
    QTemporaryDir m_folder;
    simulator::PoolKey m_key;
    ScriptedEngine m_engine;
    std::unique_ptr<RealSshd> m_sshd;
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    std::shared_ptr<xapi::Session> m_session;
    QString m_host;
    QString m_vm;
};

} // namespace xsc::test
