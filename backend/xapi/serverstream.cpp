// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/serverstream.h"

#include "net/tlsstream.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds connectTime = 30s;

} // namespace

Task<net::StreamPtr> openServerStream(ServerAddress address, Patience patience)
{
    const Patience ours = patience.atMost(connectTime);
    if (address.isLocal())
        return net::connectUnix(address.socketPath, ours);
    net::TlsSettings settings;
    settings.host = address.host;
    settings.port = address.port;
    settings.pinnedSha256 = address.pinnedSha256;
    return net::connectTls(settings, ours);
}

QByteArray hostHeader(const ServerAddress &address)
{
    if (address.isLocal())
        return "localhost";
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    return (address.port == 443 ? host : host + u':' + QString::number(address.port)).toUtf8();
}

Error atHost(Error error, const QString &host)
{
    if (error.kind == ErrorKind::Trust)
        error.code.append(host);
    return error;
}

} // namespace xsc::xapi
