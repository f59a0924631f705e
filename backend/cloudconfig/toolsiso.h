// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/dom0root.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

//! The guest agent for Linux, out of the ISO that a host has for its VMs, without mounting it.
namespace xsc::cloudconfig {

struct AgentFiles
{
    QMap<QString, QByteArray> files; //!< by name, as they go below agent/
    QStringList notes;               //!< sentences: what is missing, or why there is none
};

//! The newest tools ISO of this host, below opt/xensource/packages/iso; empty when there is none.
[[nodiscard]] QString newestToolsIso(const Dom0Root &root);

//! What the original put on its drives, and the packages for x86-64. Never fails: what cannot be had is told
//! in the notes.
[[nodiscard]] AgentFiles agentFilesOf(const QString &isoPath);

} // namespace xsc::cloudconfig
