// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc {

//! Where a program of ours finds its host: the files of dom0, below a root that is "/" on a real host and
//! a folder of its own for each host of the embedded pool.
class Dom0Root
{
public:
    explicit Dom0Root(QString root = QStringLiteral("/"));

    //! The root that \a programPath (argv[0] of a plugin, ROOT/etc/xapi.d/plugins/NAME) lies under;
    //! "/" for a program that lies anywhere else. Links are not followed: the name it was called by counts.
    [[nodiscard]] static Dom0Root ofPlugin(const QString &programPath);

    [[nodiscard]] const QString &root() const { return m_root; }

    //! xapi's unix socket.
    [[nodiscard]] QString xapiSocket() const;
    //! uuid of this host, from etc/xensource-inventory; empty when there is none.
    [[nodiscard]] QString hostUuid() const;
    [[nodiscard]] QString logFile() const;
    //! Its presence allows calls that are for developers.
    [[nodiscard]] QString devModeFlag() const;
    //! A cloud-config template of the pool's own instead of the built-in ones.
    [[nodiscard]] QString cloudConfigTemplate() const;
    //! The folder with the ISO that brings drivers and agent for VMs.
    [[nodiscard]] QString toolsIsoFolder() const;
    //! Its presence makes our programs log in detail.
    [[nodiscard]] QString detailedLogFlag() const;
    //! Socket of the monitor on this host.
    [[nodiscard]] QString monitorSocket() const;
    [[nodiscard]] QString path(const QString &relative) const;

private:
    QString m_root;
};

} // namespace xsc
