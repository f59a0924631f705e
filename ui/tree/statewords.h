// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/busybook.h"
#include "ui/tree/node.h"
#include "xapi/records.h"

#include <QDateTime>

//! The words and picture names that stand for states, the same everywhere in the window.
namespace xsc::ui::words {

[[nodiscard]] NodeState stateOf(docker::ContainerState state);
[[nodiscard]] NodeState stateOf(xapi::PowerState state);
[[nodiscard]] QString stateText(NodeState state);
//! State, exit code and health of a container: "Exited (137)", "Running, unhealthy".
[[nodiscard]] QString containerState(const docker::Container &container);
//! "Stopping…"
[[nodiscard]] QString busyText(const Work &work);
//! What to call an object whose name nobody has set.
[[nodiscard]] QString nameOr(const QString &name, const QString &uuid);
//! "3 minute(s) ago"; "less than a minute ago".
[[nodiscard]] QString age(const QDateTime &then, const QDateTime &now = QDateTime::currentDateTimeUtc());
//! Name of the icon for a row: IconFactory::icon().
[[nodiscard]] QString iconName(Node::Kind kind, NodeState state);

} // namespace xsc::ui::words
