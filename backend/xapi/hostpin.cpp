// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/hostpin.h"

#include "core/log.h"
#include "net/certificatemaker.h"

#include <QHostAddress>

#include <algorithm>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

// A URL has names in lower case and IPv6 in its shortest form; a record has them as somebody wrote them.
bool isSameHost(const QString &one, const QString &other)
{
    const QHostAddress address(one);
    return address.isNull() ? one.compare(other, Qt::CaseInsensitive) == 0 : address == QHostAddress(other);
}

Task<QString> certificateOf(SessionPtr session, QString address, Patience patience)
{
    const auto hosts = co_await allRecords<HostRecord>(session, patience);
    if (!hosts)
        co_return fail(hosts.error());
    const auto host = std::find_if(hosts->cbegin(), hosts->cend(), [&address](const HostRecord &each) {
        return isSameHost(address, each.address) || isSameHost(address, each.hostname);
    });
    if (host == hosts->cend())
        co_return QString();
    const QList<Value> hostOnly{host->ref.text()};
    co_return co_await callText(session, u"host.get_server_certificate"_s, hostOnly, patience);
}

} // namespace

QCoro::Task<QString> pinOfHost(SessionPtr session, QString address, Patience patience)
{
    const auto certificate = co_await certificateOf(session, address, patience);
    if (!certificate)
        qCInfo(lcXapi, "The certificate of %ls is not known: %ls", qUtf16Printable(address),
               qUtf16Printable(certificate.error().text()));
    co_return certificate ? net::certificateSha256(certificate->toLatin1()) : QString();
}

} // namespace xsc::xapi
