// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace xsc::ui {

//! Compares as people sort names: letters without regard to case, runs of digits by their value, so that
//! web2 comes before web10. Texts that differ only in case or leading zeros are still told apart.
[[nodiscard]] int naturalCompare(QStringView a, QStringView b);

} // namespace xsc::ui
