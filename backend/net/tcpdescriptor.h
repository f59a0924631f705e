// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "net/descriptor.h"
#include "net/tcpoptions.h"

class QAbstractSocket;

namespace xsc::net {

//! A connected, non-blocking TCP socket. Tries the addresses of the name in their order, each next one a
//! little later or when one has failed, and one that keeps silent again every three seconds: the system
//! alone would let pass as long as it has waited already. Errors: NotFound (no such name), Network (detail:
//! the system's words), Timeout, Cancelled.
[[nodiscard]] Task<Descriptor> connectTcpDescriptor(QString host, quint16 port, Patience patience,
                                                    PeerWatch watch = PeerWatch::Usual);

//! Lets a socket of Qt read and write it; false: it is closed, and errorString() says why.
[[nodiscard]] bool giveTo(QAbstractSocket &socket, Descriptor fd);

} // namespace xsc::net
