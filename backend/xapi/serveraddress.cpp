// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/session.h"

namespace xsc::xapi {

ServerAddress ServerAddress::unixSocket(QString path)
{
    ServerAddress address;
    address.socketPath = std::move(path);
    return address;
}

ServerAddress ServerAddress::https(QString host, quint16 port, QString pinnedSha256)
{
    ServerAddress address;
    address.host = std::move(host);
    address.port = port;
    address.pinnedSha256 = std::move(pinnedSha256);
    return address;
}

} // namespace xsc::xapi
