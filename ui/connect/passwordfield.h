// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

class QLineEdit;

namespace xsc::ui {

//! What was typed into a field for a password, which is empty afterwards. The text that the field had is
//! overwritten; what Qt has copied of it while it was typed is out of our reach.
[[nodiscard]] Secret takePassword(QLineEdit *field);

} // namespace xsc::ui
