// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QDateTime>

namespace xsc::xapi {

//! XAPI's spelling, always UTC: 20250131T12:00:00Z.
[[nodiscard]] QString timeText(const QDateTime &time);

//! Reads that and its relatives: hyphens in the date, fractions of a second, an offset, or no zone (UTC).
//! Anything else gives an invalid time.
[[nodiscard]] QDateTime timeFromText(const QString &text);

} // namespace xsc::xapi
