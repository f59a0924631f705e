// SPDX-License-Identifier: BSD-2-Clause
#include "net/tcpstream.h"

#include "core/signalwait.h"
#include "net/tcpoptions.h"
#include "net/tr.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace xsc::net {

Task<StreamPtr> connectTcp(QString host, quint16 port, Patience patience)
{
    auto *socket = new QTcpSocket;
    const StreamPtr stream = adoptStream(socket);
    socket->setProxy(QNetworkProxy::NoProxy);
    SignalWait wait;
    wait.on(socket, &QAbstractSocket::connected).on(socket, &QAbstractSocket::errorOccurred);
    socket->connectToHost(host, port);
    if (!co_await wait.until(patience))
        co_return fail(patience.why(Tr::tr("Connecting to %1").arg(host)));
    if (socket->state() != QAbstractSocket::ConnectedState)
        co_return fail(ErrorKind::Network, Tr::tr("Cannot connect to %1, port %2.").arg(host).arg(port),
                       socket->errorString());
    watchTcpPeer(static_cast<int>(socket->socketDescriptor()));
    co_return stream;
}

} // namespace xsc::net
