// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace xsc::ui {

//! One line of an authorized_keys file.
struct SshPublicKey
{
    QString type;        //!< e.g. "ssh-ed25519"
    QString blob;        //!< base64
    QString comment;     //!< may be empty
    QString fingerprint; //!< "SHA256:…", as ssh-keygen -l shows it

    [[nodiscard]] QString line() const;
};

//! Reads the contents of a .pub file, or what was pasted from one. Errors say what is wrong with it in a
//! sentence: a private key, several keys, cut off, of another type than it says.
[[nodiscard]] Result<SshPublicKey> readSshPublicKey(const QString &text);

} // namespace xsc::ui
