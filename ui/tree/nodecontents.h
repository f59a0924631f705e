// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publishedstate.h"
#include "ui/pools/poolsource.h"
#include "ui/tree/node.h"

//! Rows from records: what a row of each kind says. Children and place are the caller's.
namespace xsc::ui::contents {

[[nodiscard]] Node ofPool(const PoolSource &pool);
[[nodiscard]] Node ofHost(const xapi::HostRecord &host);
[[nodiscard]] Node ofVm(const xapi::VmRecord &vm, const service::PublishedState &published,
                        const QDateTime &seen);
[[nodiscard]] Node ofContainer(const docker::Container &container);

[[nodiscard]] NodePtr asNode(Node &&contents);

} // namespace xsc::ui::contents
