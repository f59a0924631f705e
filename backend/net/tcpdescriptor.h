// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "net/sshhandles.h"

namespace xsc::net {

//! A connected, non-blocking TCP socket for a library that brings its own reading and writing. Tries every
//! address of the name in turn. Errors: NotFound (no such name), Network, Timeout.
[[nodiscard]] Task<Descriptor> connectTcpDescriptor(QString host, quint16 port, Patience patience);

} // namespace xsc::net
