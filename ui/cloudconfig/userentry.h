// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"

namespace xsc::ui {

//! Where the hash of a password goes, as a change of the document: into the item of `users` that stands on or
//! around \a line (from 1), in place of the hash that it has. Nothing: there is no user with keys of its own.
[[nodiscard]] std::optional<cloudconfig::Fix> placePassword(const QString &document, int line,
                                                            const QString &entry, const QString &lineEnd);

} // namespace xsc::ui
