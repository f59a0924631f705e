// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginesimulator.h"

#include <QJsonObject>

namespace xsc::simulator {

struct EngineContainer;

//! One sample of a container's figures at \a now; the sample before it was taken at \a before, or not at
//! all when that is invalid. A container that does not run has zeros.
[[nodiscard]] QJsonObject statsJson(const EngineFlavour &flavour, const EngineContainer &container,
                                    const QDateTime &now, const QDateTime &before);

} // namespace xsc::simulator
