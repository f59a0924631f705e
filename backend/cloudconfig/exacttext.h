// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace xsc::cloudconfig {

//! UTF-8 as a text that gives the same bytes again, a byte order mark included, which Qt takes away
//! otherwise; nothing for what is no UTF-8.
[[nodiscard]] std::optional<QString> exactText(const QByteArray &utf8);

} // namespace xsc::cloudconfig
