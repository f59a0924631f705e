// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginerules.h"

#include "core/result.h"

#include <QJsonObject>

namespace xsc::simulator {

//! What runs in a container, as its engine lists it: the processes its image is known for. \a psArgs is
//! empty, "-ef" or "aux"; anything else ps refuses.
[[nodiscard]] tl::expected<QJsonObject, EngineRefusal>
topJson(const EngineFlavour &flavour, const EngineContainer &container, const QString &psArgs);

} // namespace xsc::simulator
