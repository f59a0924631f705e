// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <optional>

namespace xsc::docker {

//! JSON in which each number that QJsonValue would change (it makes 1 of 1.0, and a double of what exceeds
//! 2^63-1) has become a string behind a mark that no text of an engine begins with.
[[nodiscard]] QByteArray markExactNumbers(const QByteArray &json);

//! The digits of such a marked number; nothing for any other value.
[[nodiscard]] std::optional<QString> markedNumber(const QJsonValue &value);

} // namespace xsc::docker
