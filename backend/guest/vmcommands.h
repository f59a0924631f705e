// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

//! Commands for a shell in a VM with systemd, sudo and OpenSSH. Names in them are quoted where they must be.
namespace xsc::guest::commands {

[[nodiscard]] QString showListeners(quint16 port);
[[nodiscard]] QString startSshd();
[[nodiscard]] QString showSshdLog();
//! Whose keys sshd reads, who may write to them, and what it says of them.
[[nodiscard]] QString showKeyFiles(const QString &user);
[[nodiscard]] QString showHostKeys();
[[nodiscard]] QString showEngineLog();
[[nodiscard]] QString allowForwarding();

//! For a shell of the account itself. Each line is added once, however often the command runs.
[[nodiscard]] QString appendKeys(const QString &publicLines);
[[nodiscard]] QString authorizeKeys(const QString &user, const QString &publicLines);

//! These two are for root.
[[nodiscard]] QString addToGroup(const QString &user, const QString &group);
[[nodiscard]] QString startUnitNow(const QString &unit);

[[nodiscard]] QString joinGroup(const QString &user, const QString &group);
//! \a unit of systemd; empty: docker.
[[nodiscard]] QString startUnit(const QString &unit);
[[nodiscard]] QString enableUnit(const QString &unit);

//! Below /run/user: of an engine that runs as one user.
[[nodiscard]] bool isOfUser(const QString &engineSocket);
//! For a shell of that \a user. Without lingering the engine would end with the login.
[[nodiscard]] QString enableOwnUnit(const QString &user, const QString &engineSocket);

} // namespace xsc::guest::commands
