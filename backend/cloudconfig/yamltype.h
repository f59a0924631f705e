// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QStringView>

namespace xsc::cloudconfig {

//! What a value becomes when it is read as YAML 1.1 the way cloud-init's parser (PyYAML's safe loader) does.
enum class YamlType { Text, Boolean, Integer, Float, Null, Timestamp, Binary, Merge, Default };

//! The type of a plain scalar: yes and off are booleans, 0644, 0x1F, 1_000 and 22:22 integers, 08, 0o644 and
//! 1e3 text. "<<" is a Merge and "=" a Default, which have no value of their own.
[[nodiscard]] YamlType plainType(QStringView text);

//! Whether what plainType() calls an Integer is written as an octal number: 0644.
[[nodiscard]] bool isOctal(QStringView text);

//! Whether what plainType() calls a Timestamp is a date that exists.
[[nodiscard]] bool isRealDate(QStringView text);

//! In words, for messages: "a number", "yes or no", …
[[nodiscard]] QString typeName(YamlType type);

} // namespace xsc::cloudconfig
