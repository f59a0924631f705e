// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xsc::ui {

//! \a english, a help text of the cloud-config schema, in the language that installTranslators() has chosen;
//! as it is where there is no translation. Texts of a language are read when the first of them is asked for.
[[nodiscard]] QString translatedHelp(const QString &english);

} // namespace xsc::ui
