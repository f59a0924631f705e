// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"

namespace xsc::net {

//! Connects without encryption. Errors as connectTcpDescriptor().
[[nodiscard]] Task<StreamPtr> connectTcp(QString host, quint16 port, Patience patience);

} // namespace xsc::net
