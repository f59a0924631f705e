// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::net {

//! How soon a peer's machine that does not answer is taken for gone: half a minute, or six seconds for those
//! who rather log in anew than know nothing of it.
enum class PeerWatch { Usual, Close };

//! Small packets at once, and an error on the socket once the peer's machine does not answer.
void watchTcpPeer(int descriptor, PeerWatch watch);

} // namespace xsc::net
