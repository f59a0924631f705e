// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/problems.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! The type that "!!tag" gives a scalar. A tag that the safe loader does not know is an error in \a problems.
[[nodiscard]] YamlType taggedType(const QByteArray &tag, const Node &scalar, Problems &problems);

//! The type of a plain value. What has a type but no value (=, <<, 2024-02-30) is an error in \a problems.
[[nodiscard]] YamlType valueType(const Node &scalar, Problems &problems);

void checkCollectionTag(const QByteArray &tag, const Node &collection, Problems &problems);

} // namespace xsc::cloudconfig
