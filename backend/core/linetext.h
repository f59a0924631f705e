// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QDateTime>
#include <QString>

//! Words for a terminal.
namespace xsc {

//! The same text on one line, without what would move the cursor or colour it.
[[nodiscard]] QString onOneLine(QString text);

//! The same on as many lines as it has.
[[nodiscard]] QString onLines(QString text);

//! How long ago \a time is at \a now, in its largest unit of which there are at least two: "5 min". A time to
//! come is now; "-" for none.
[[nodiscard]] QString ageText(const QDateTime &time, const QDateTime &now);

} // namespace xsc
