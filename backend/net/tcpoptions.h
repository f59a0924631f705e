// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::net {

//! Small packets at once, and an error within half a minute once the peer's machine does not answer.
void watchTcpPeer(int descriptor);

} // namespace xsc::net
