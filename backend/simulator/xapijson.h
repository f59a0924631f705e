// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/value.h"

#include <QJsonValue>

namespace xsc::simulator {

//! XAPI's values in JSON: integers are numbers, times are text as in XML.
[[nodiscard]] QJsonValue toJson(const xapi::Value &value);
[[nodiscard]] xapi::Value fromJson(const QJsonValue &json);

} // namespace xsc::simulator
