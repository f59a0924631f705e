// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "docker/events.h"

#include <QByteArray>

namespace xsc::docker {

//! One object of an event stream, in any of its shapes: Type/Action/Actor, the older status/id/from, and
//! Podman's words, which become Docker's (a removed container is "destroy"). What an action says after a
//! colon becomes an attribute of its name. Errors: Protocol.
[[nodiscard]] Result<Event> readEvent(const QByteArray &object);

} // namespace xsc::docker
