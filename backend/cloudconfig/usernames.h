// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/yamlnode.h"

#include <QStringList>

namespace xsc::cloudconfig {

//! The names of the users that a document makes; "default" stands for the distribution's own.
[[nodiscard]] QStringList userNames(const Node &root);

//! Whether images have a user of that name before cloud-init runs.
[[nodiscard]] bool isSystemUser(const QString &name);

} // namespace xsc::cloudconfig
