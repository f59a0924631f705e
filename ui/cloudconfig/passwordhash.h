// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace xsc::ui {

enum class HashMethod {
    Sha512,   //!< every Linux of the last fifteen years reads it
    Yescrypt, //!< harder to guess; Debian 11, Ubuntu 22.04, Fedora 35 and newer read it
};

//! Hashes a password as /etc/shadow keeps it, with a salt of its own. Fails where the system's crypt library
//! does not know the method. Takes up to a few tenths of a second.
[[nodiscard]] Result<QString> hashPassword(const Secret &password, HashMethod method);

} // namespace xsc::ui
