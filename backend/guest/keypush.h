// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/commandoutput.h"
#include "guest/passwordlogin.h"

namespace xsc::guest {

enum class KeyPush {
    Added,
    Present //!< the account lets the key in already, perhaps with options of its own
};

//! A script for sh, run by the account itself, that adds the line to its ~/.ssh/authorized_keys once: all at
//! once or not at all, whatever else is in the file stays. Folder and file become the account's alone
//! (0700, 0600), with their labels where there is SELinux. Empty when \a publicLine is no public key.
[[nodiscard]] QString pushKeyCommand(const QString &publicLine);

//! A script for sh, run by the account itself, that removes the lines with the key of \a publicLine from its
//! ~/.ssh/authorized_keys, all at once or not at all. Empty when it is no public key.
[[nodiscard]] QString removeKeyCommand(const QString &publicLine);

//! What \a output of pushKeyCommand() says; errors as pushKey().
[[nodiscard]] Result<KeyPush> keyPushIn(const CommandOutput &output, const GuestSettings &settings);

//! Runs it over \a ssh. Errors: Invalid (no public key), Remote with code {"NO_HOME"}, {"HOME_NOT_WRITABLE"}
//! or {"DISK_FULL"} and the VM's words as detail, Unsupported (the account may run no commands), Network,
//! Timeout, Cancelled.
[[nodiscard]] Task<KeyPush> pushKey(std::shared_ptr<net::SshSession> ssh, GuestSettings settings,
                                    QString publicLine, Patience patience);

//! Logs in with the password and pushes the key; errors of both.
[[nodiscard]] Task<KeyPush> pushKeyByPassword(GuestSettings settings, PasswordLogin login, QString publicLine,
                                              Patience patience);

} // namespace xsc::guest
