// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/tlskit.h"

#include "core/inthread.h"
#include "prepare/tr.h"
#include "xapi/keys.h"

#include <QHostAddress>

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestCommonName = 64; // characters, X.520

Result<> checkPlan(const TlsPlan &plan)
{
    if (plan.names.isEmpty())
        return fail(ErrorKind::Invalid,
                    Tr::tr("A certificate for %1 needs at least one of its addresses.").arg(plan.vmName));
    if (plan.days < 1 || plan.days > mostTlsDays)
        return fail(ErrorKind::Invalid,
                    Tr::tr("Certificates can be valid for 1 to %1 days, no other time.").arg(mostTlsDays));
    return {};
}

net::CertificatePlan serverPlan(const TlsPlan &plan)
{
    net::CertificatePlan server{
        plan.vmName.left(longestCommonName), {u"localhost"_s}, {u"127.0.0.1"_s}, plan.key,
        net::CertificateUse::Server,         plan.days};
    for (const QString &name : plan.names) {
        QStringList &among = QHostAddress(name).isNull() ? server.dnsNames : server.addresses;
        if (!among.contains(name))
            among.append(name);
    }
    return server;
}

Result<TlsKit> makeKit(const TlsPlan &plan)
{
    if (const auto good = checkPlan(plan); !good)
        return fail(good.error());
    const QString title = u"xscontainer %1"_s.arg(plan.vmName).left(longestCommonName);
    const auto authority = net::makeAuthority(title, plan.key, plan.days);
    if (!authority)
        return fail(authority.error());
    const auto server = net::makeCertificate(*authority, serverPlan(plan));
    if (!server)
        return fail(server.error());
    const net::CertificatePlan forClient{u"xscontainer client"_s,     {},       {}, plan.key,
                                         net::CertificateUse::Client, plan.days};
    const auto client = net::makeCertificate(*authority, forClient);
    if (!client)
        return fail(client.error());
    return TlsKit{*server, {authority->certificatePem, *client}};
}

} // namespace

Task<TlsKit> makeTlsKit(TlsPlan plan)
{
    const std::function<Result<TlsKit>()> work = [plan] { return makeKit(plan); };
    co_return co_await inThread(work);
}

QStringList tlsNames(const xapi::VmRecord &vm, const xapi::GuestMetricsRecord *metrics)
{
    QStringList names = metrics ? reportedAddresses(*metrics) : QStringList();
    const QString own = vm.otherConfig.value(xapi::keys::address);
    if (!own.isEmpty())
        names.prepend(own);
    names.removeDuplicates();
    return names;
}

} // namespace xsc::prepare
