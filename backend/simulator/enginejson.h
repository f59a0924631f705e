// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginestate.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xsc::simulator {

// The engine's answers about its containers and itself, as it would write them for API version \a api.

[[nodiscard]] QJsonObject listEntry(const EngineFlavour &flavour, const EngineContainer &container,
                                    const QVersionNumber &api);
[[nodiscard]] QJsonObject inspectJson(const EngineFlavour &flavour, const EngineContainer &container,
                                      const QVersionNumber &api);
[[nodiscard]] QJsonObject versionJson(const EngineFlavour &flavour);
[[nodiscard]] QJsonObject infoJson(const EngineState &state);
[[nodiscard]] QJsonArray imagesJson(const EngineState &state);

//! What an engine calls the image: Podman writes the registry out.
[[nodiscard]] QString imageName(const EngineFlavour &flavour, const QString &image);

} // namespace xsc::simulator
