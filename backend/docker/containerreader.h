// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"
#include "docker/document.h"

namespace xsc::docker::read {

//! The engine's list of containers as records, in its order. Never fails: what is absent reads as empty, and
//! an entry that is no object is left out.
[[nodiscard]] QList<Container> containers(const Document &document);

//! The container's own name, without its slash: the aliases of linked containers, /other/alias, stand among
//! the names and may sort before it. Empty when there is none.
[[nodiscard]] QString realName(const QStringList &names);

} // namespace xsc::docker::read
