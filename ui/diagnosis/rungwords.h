// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/diagnosis.h"

//! The rungs of a diagnosis in the desktop's words.
namespace xsc::ui::rungwords {

//! What is asked at this rung, e.g. "The SSH host key is the right one".
[[nodiscard]] QString title(guest::Rung rung, guest::Mode mode);
[[nodiscard]] QString outcomeText(guest::Outcome outcome);
//! IconFactory's name; each outcome has a shape of its own.
[[nodiscard]] QString outcomeIcon(guest::Outcome outcome);
//! On the button that carries it out.
[[nodiscard]] QString fixText(const guest::Repair &repair);
//! The whole in one line.
[[nodiscard]] QString summary(const guest::Diagnosis &diagnosis);

} // namespace xsc::ui::rungwords
