// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/commandoutput.h"
#include "guest/passwordlogin.h"

namespace xsc::guest {

enum class KeyPush {
    Added,
    Present //!< the account lets every key in already, perhaps with options of its own
};

// Public lines are given one below the other.

//! A script for sh, run by the account itself, that adds each line to its ~/.ssh/authorized_keys once, and to
//! ~/.ssh/authorized_keys.d/xscontainer where it may write to such a folder: each all at once or not at all,
//! whatever else is in the file or is added meanwhile stays. Folder and file become the account's alone
//! (0700, 0600), with their labels where there is SELinux. Empty when one of \a publicLines is no public key,
//! or there is none.
[[nodiscard]] QString pushKeyCommand(const QString &publicLines);

//! A script for sh, run by the account itself, that removes the lines with these keys from its
//! ~/.ssh/authorized_keys, all at once or not at all, and only if the keys of all \a leftLines are left
//! there; then from the files of ~/.ssh/authorized_keys.d, which get those first. Empty as above.
[[nodiscard]] QString removeKeyCommand(const QString &publicLines, const QString &leftLines);

//! What \a output of pushKeyCommand() says; errors as pushKey().
[[nodiscard]] Result<KeyPush> keyPushIn(const CommandOutput &output, const GuestSettings &settings);

//! Runs it over \a ssh. Errors: Invalid (no public keys), Remote with code {"NO_HOME"}, {"HOME_NOT_WRITABLE"}
//! or {"DISK_FULL"} and the VM's words as detail, Unsupported (the account may run no commands), Network,
//! Timeout, Cancelled.
[[nodiscard]] Task<KeyPush> pushKey(std::shared_ptr<net::SshSession> ssh, GuestSettings settings,
                                    QString publicLines, Patience patience);

//! \a refusal, of code {"KEY_REFUSED"}, of a key that has just been pushed: with code {"KEY_IGNORED"}. To
//! push it once more would help as little.
[[nodiscard]] Error ignoredKey(const GuestSettings &settings, const Error &refusal);

//! Logs in with the password and pushes the key; errors of both.
[[nodiscard]] Task<KeyPush> pushKeyByPassword(GuestSettings settings, PasswordLogin login,
                                              QString publicLines, Patience patience);

} // namespace xsc::guest
