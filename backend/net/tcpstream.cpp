// SPDX-License-Identifier: BSD-2-Clause
#include "net/tcpstream.h"

#include "net/tcpdescriptor.h"
#include "net/tr.h"

#include <QTcpSocket>

namespace xsc::net {

Task<StreamPtr> connectTcp(QString host, quint16 port, Patience patience)
{
    auto fd = co_await connectTcpDescriptor(host, port, patience);
    if (!fd)
        co_return fail(fd.error());
    auto *socket = new QTcpSocket;
    const StreamPtr stream = adoptStream(socket);
    if (!giveTo(*socket, std::move(*fd)))
        co_return fail(ErrorKind::Network, Tr::tr("Cannot connect to %1, port %2.").arg(host).arg(port),
                       socket->errorString());
    co_return stream;
}

} // namespace xsc::net
