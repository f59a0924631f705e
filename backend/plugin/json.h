// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

//! Answers of the functions that the original did not have.
namespace xsc::plugin {

[[nodiscard]] QString jsonText(const QJsonObject &object);

//! null for what is not known.
template <class T>
[[nodiscard]] QJsonValue valueOrNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace xsc::plugin
