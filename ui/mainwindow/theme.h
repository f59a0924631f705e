// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xsc::ui {

enum class Theme { System, Light, Dark };

//! Changes style and palette of the whole program; System gives back the style it started with and follows
//! the desktop's colours again.
void applyTheme(Theme theme);

//! "system", "light", "dark", as settings keep them; anything else is System.
[[nodiscard]] QString themeName(Theme theme);
[[nodiscard]] Theme themeFromName(const QString &name);

} // namespace xsc::ui
