// SPDX-License-Identifier: BSD-2-Clause
#include "guest/credentials.h"

#include "guest/advice.h"
#include "guest/poolkeys.h"
#include "guest/sshkeys.h"
#include "guest/tr.h"
#include "xapi/calls.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

Error withoutSecret(const Error &error, const GuestSettings &settings)
{
    if (error.kind != ErrorKind::Remote && error.kind != ErrorKind::NotFound) {
        Error away =
            error.within(Tr::tr("The credentials for %1 could not be read from XAPI.").arg(settings.vmName));
        away.code.prepend(u"NO_XAPI"_s);
        return away;
    }
    Error result = toldAs(u"NO_CREDENTIALS"_s, error, settings);
    result.kind = ErrorKind::Invalid;
    return result;
}

} // namespace

Task<Secret> poolPrivateKey(std::shared_ptr<xapi::Session> session, GuestSettings settings, Patience patience)
{
    const auto key = co_await xapi::secretValue(session, settings.privateKeySecret, patience);
    if (!key)
        co_return fail(withoutSecret(key.error(), settings));
    co_return *key;
}

Task<Secret> poolEd25519Key(std::shared_ptr<xapi::Session> session, GuestSettings settings, Patience patience)
{
    if (settings.ed25519KeySecret.isEmpty())
        co_return fail(ErrorKind::NotFound, Tr::tr("The pool has no ed25519 key."));
    const auto key = co_await xapi::secretValue(session, settings.ed25519KeySecret, patience);
    if (!key)
        co_return fail(key.error());
    co_return *key;
}

net::SshKeySource otherPoolKey(std::shared_ptr<xapi::Session> session, const GuestSettings &settings)
{
    if (settings.ed25519KeySecret.isEmpty())
        return {};
    return [session = std::move(session), settings](Patience patience) {
        return poolEd25519Key(session, settings, std::move(patience));
    };
}

Task<QString> poolPublicLines(std::shared_ptr<xapi::Session> session, GuestSettings settings,
                              Patience patience)
{
    const auto key = co_await poolPrivateKey(session, settings, patience);
    if (!key)
        co_return fail(key.error());
    const auto line = publicLineOf(*key);
    if (!line)
        co_return fail(line.error());
    const auto other = co_await poolEd25519Key(session, settings, patience);
    if (!other && other.error().kind != ErrorKind::NotFound)
        co_return fail(other.error());
    const auto otherLine = other ? publicLineOf(*other) : Result<QByteArray>();
    if (!otherLine)
        co_return fail(otherLine.error());
    const PoolKeys keys{*line, *otherLine};
    co_return keys.lines();
}

Task<TlsFiles> tlsFiles(std::shared_ptr<xapi::Session> session, GuestSettings settings, Patience patience)
{
    const auto ca = co_await xapi::secretValue(session, settings.caCertSecret, patience);
    if (!ca)
        co_return fail(withoutSecret(ca.error(), settings));
    const auto certificate = co_await xapi::secretValue(session, settings.clientCertSecret, patience);
    if (!certificate)
        co_return fail(withoutSecret(certificate.error(), settings));
    const auto key = co_await xapi::secretValue(session, settings.clientKeySecret, patience);
    if (!key)
        co_return fail(withoutSecret(key.error(), settings));
    co_return TlsFiles{ca->reveal(), {certificate->reveal(), *key}};
}

} // namespace xsc::guest
