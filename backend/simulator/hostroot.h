// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::simulator {

//! The files of one host's dom0 that programs of ours look for, below a folder of its own: the inventory,
//! the folder of xapi's socket, the plugins.
class HostRoot
{
public:
    //! \a folder must be short: a unix socket's path may have 107 bytes.
    explicit HostRoot(QString folder);

    //! Makes folders and inventory, and links \a pluginProgram (unless empty) in as plugin "xscontainer".
    [[nodiscard]] Result<> create(const QString &hostUuid, const QString &pluginProgram) const;

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString xapiSocket() const;
    [[nodiscard]] QString pluginFolder() const;

private:
    QString m_folder;
};

} // namespace xsc::simulator
