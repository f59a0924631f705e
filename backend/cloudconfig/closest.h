// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QStringList>

namespace xsc::cloudconfig {

//! The candidate that \a word was probably meant to be: a few letters off, swapped, or with - for _. Empty
//! when none is near; words of more than 64 letters are near to nothing.
[[nodiscard]] QString closest(const QString &word, const QStringList &candidates);

} // namespace xsc::cloudconfig
