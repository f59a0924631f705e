// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/configdrive.h"
#include "simulator/embeddedpool.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiserver.h"
#include "xapi/session.h"

namespace xsc::test {

//! An embedded pool of one host with a storage and VMs without guests, and a session of root.
class DrivePool
{
public:
    //! \a pluginProgram: path; empty: without a plugin.
    explicit DrivePool(const QString &pluginProgram = {});

    [[nodiscard]] Result<> start();

    QString host;    //!< uuid
    QString storage; //!< uuid
    QString halted;  //!< uuid of a VM
    QString running; //!< uuid of a VM

    [[nodiscard]] simulator::EmbeddedPool &pool() { return *m_pool; }
    [[nodiscard]] simulator::XapiModel &model() { return m_pool->model(); }
    [[nodiscard]] simulator::XapiServer &server() { return m_pool->server(); }
    [[nodiscard]] xapi::SessionPtr session() const { return m_session; }

    [[nodiscard]] QString vmRef(const QString &uuid);
    [[nodiscard]] xapi::VmRecord vm(const QString &uuid);
    [[nodiscard]] xapi::StringMap vmConfig(const QString &uuid);
    void setPoolConfig(const QString &key, const QString &value);
    //! Adds the host internal management network; gives its reference.
    QString addManagementNetwork();

    //! The config drives of the pool, by reference.
    [[nodiscard]] QStringList drives();
    //! Everything that creating a drive may leave: VDIs, VBDs, VIFs, tasks, and what a VM's other_config
    //! says.
    [[nodiscard]] QStringList inventory();
    [[nodiscard]] QByteArray content(const QString &vdi);

    [[nodiscard]] Result<cloudconfig::ConfigDrive> create(const QString &vm, const QString &text,
                                                          const QString &toolsIso = {});
    //! The text on the one drive of a VM.
    [[nodiscard]] Result<QString> stored(const QString &vm);

private:
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    xapi::SessionPtr m_session;
};

} // namespace xsc::test
