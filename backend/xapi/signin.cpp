// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/signin.h"

#include "core/log.h"
#include "xapi/failures.h"
#include "xapi/serverstream.h"
#include "xapi/tr.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostMoves = 3;

xmlrpc::Call loginCall(const Login &login, const QString &password)
{
    return {u"session.login_with_password"_s, {login.user, password, u"1.0"_s, login.originator}};
}

ServerAddress coordinatorOf(const ServerAddress &member, const QString &host)
{
    ServerAddress address = ServerAddress::https(host, member.isLocal() ? 443 : member.port, {});
    if (host == member.host)
        address.pinnedSha256 = member.pinnedSha256;
    return address;
}

} // namespace

Task<SignedIn> signIn(std::shared_ptr<RpcClient> client, Login login, Patience patience)
{
    QString password = QString::fromUtf8(login.password.reveal());
    const WipeAtEnd wiping(password, wipeCopies);
    for (int moves = 0; moves <= mostMoves; ++moves) {
        const auto answer = co_await RpcClient::call(client, loginCall(login, password), patience);
        if (answer)
            co_return SignedIn{client, answer->toString()};
        const Error &error = answer.error();
        if (!hasCode(error, "HOST_IS_SLAVE"_L1) || error.code.value(1).isEmpty())
            co_return fail(atHost(error, client->address().host));
        qCInfo(lcXapi) << "the pool's coordinator is" << error.code.value(1);
        client = std::make_shared<RpcClient>(coordinatorOf(client->address(), error.code.value(1)));
    }
    co_return fail(ErrorKind::Remote, Tr::tr("The hosts of the pool do not agree who its coordinator is."));
}

} // namespace xsc::xapi
