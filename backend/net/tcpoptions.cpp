// SPDX-License-Identifier: BSD-2-Clause
#include "net/tcpoptions.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace xsc::net {

namespace {

void set(int descriptor, int level, int option, int value)
{
    // Not every system has every option; the stream works without them.
    (void)::setsockopt(descriptor, level, option, &value, sizeof value);
}

} // namespace

void watchTcpPeer(int descriptor, PeerWatch watch)
{
    const bool isClose = watch == PeerWatch::Close;
    set(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    set(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
    set(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, isClose ? 3 : 10);
    set(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, isClose ? 1 : 5);
    set(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, isClose ? 6000 : 25000);
}

} // namespace xsc::net
