// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/transferway.h"

#include "xapi/hostpin.h"
#include "xapi/serverstream.h"
#include "xapi/tr.h"

#include <QUrl>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRedirects = 3;

Fail refused(const net::HttpResponse &response)
{
    const QString status = QString::number(response.status);
    const bool isDenied = response.status == 401 || response.status == 403;
    return fail(isDenied ? ErrorKind::Auth : ErrorKind::Protocol,
                Tr::tr("The host refused to transfer the disk (status %1).").arg(status));
}

// Hosts have certificates of their own: a pin is good for one.
Result<ServerAddress> redirected(const ServerAddress &from, const net::HttpResponse &response)
{
    const QUrl to = QUrl::fromEncoded(response.headers.value("Location"));
    if (to.scheme() != "https"_L1 || to.host().isEmpty())
        return fail(ErrorKind::Protocol, Tr::tr("The host redirects the transfer to no usable address."));
    const bool isSame = to.host() == from.host;
    return ServerAddress::https(to.host(), static_cast<quint16>(to.port(443)),
                                isSame ? from.pinnedSha256 : QString());
}

// Nobody has ever trusted it: the pool told which certificate to expect.
Error strangerAt(Error error, const QString &host)
{
    if (error.code.value(0) != "CERTIFICATE_CHANGED"_L1)
        return error;
    error.code.first() = u"UNKNOWN_CERTIFICATE"_s;
    error.message = Tr::tr("%1 shows another certificate than the pool has for it.").arg(host);
    return error;
}

bool isRedirect(int status) { return status == 301 || status == 302 || status == 307 || status == 308; }

} // namespace

Task<std::shared_ptr<net::HttpConnection>> beginTransfer(SessionPtr session, net::HttpRequest request,
                                                         std::chrono::milliseconds stallTime,
                                                         Patience patience)
{
    ServerAddress address = session->address();
    bool isVouchedFor = false;
    for (int hops = 0; hops <= mostRedirects; ++hops) {
        const auto stream = co_await openServerStream(address, patience);
        if (!stream)
            co_return fail(atHost(isVouchedFor ? strangerAt(stream.error(), address.host) : stream.error(),
                                  address.host));
        net::HttpRequest ours = request;
        ours.headers.add("Host", hostHeader(address));
        const auto connection = net::HttpConnection::on(*stream);
        const auto head = co_await connection->begin(ours, patience.atMost(stallTime));
        if (!head)
            co_return fail(head.error().within(Tr::tr("The host did not take up the transfer of the disk.")));
        if (head->status == 200)
            co_return connection;
        if (!isRedirect(head->status))
            co_return refused(*head);
        const auto next = redirected(address, *head);
        if (!next)
            co_return fail(next.error());
        address = *next;
        isVouchedFor = address.pinnedSha256.isEmpty();
        if (isVouchedFor)
            address.pinnedSha256 = co_await pinOfHost(session, address.host, patience.atMost(stallTime));
    }
    co_return fail(ErrorKind::Protocol, Tr::tr("The hosts redirect the transfer of the disk without end."));
}

} // namespace xsc::xapi
