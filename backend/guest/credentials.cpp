// SPDX-License-Identifier: BSD-2-Clause
#include "guest/credentials.h"

#include "core/log.h"
#include "guest/advice.h"
#include "guest/sshkeys.h"
#include "guest/tr.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

constexpr auto offerTime = 30s;

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

// The public half always follows from the private one, so that whoever sees only the first half of a
// change can complete it.
Task<QByteArray> publishPublicHalf(std::shared_ptr<xapi::Session> session, xapi::PoolRecord pool,
                                   Patience patience)
{
    const auto privateKey =
        co_await xapi::secretValue(session, pool.otherConfig.value(keys::privateKeySecret), patience);
    if (!privateKey)
        co_return fail(privateKey.error());
    const auto line = publicLineOf(*privateKey);
    if (!line || pool.otherConfig.contains(keys::publicKeySecret))
        co_return line;
    const Secret value{QByteArray(*line)};
    const auto offered = co_await offerPoolSecret(session, pool.ref, keys::publicKeySecret, value, patience);
    if (!offered)
        co_return fail(offered.error());
    co_return line;
}

} // namespace

Task<Secret> poolPrivateKey(std::shared_ptr<xapi::Session> session, GuestSettings settings, Patience patience)
{
    const auto key = co_await xapi::secretValue(session, settings.privateKeySecret, patience);
    if (!key)
        co_return fail(withoutSecret(key.error(), settings));
    co_return *key;
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

// Broken off in the middle, it might be named or not: it is waited for.
Task<bool> offerPoolSecret(std::shared_ptr<xapi::Session> session, xapi::PoolRef pool, QString key,
                           Secret value, Patience patience)
{
    const auto uuid = co_await xapi::createSecret(session, value, patience);
    if (!uuid)
        co_return fail(uuid.error());
    const QList<xapi::Value> parameters{pool.text(), key, *uuid};
    const Patience whole = Patience::of(offerTime);
    const auto added = co_await session->call(u"pool.add_to_other_config"_s, parameters, whole);
    if (added)
        co_return true;
    const auto now = co_await xapi::poolRecord(session, Patience::of(offerTime));
    if (now && now->otherConfig.value(key) == *uuid)
        co_return true;
    if (!now && added.error().code.isEmpty())
        co_return fail(added.error()); // the pool may point at the secret by now
    const auto destroyed = co_await xapi::destroySecret(session, *uuid, Patience::of(offerTime));
    if (!destroyed)
        qCWarning(lcGuest, "An unused secret could not be destroyed: %ls",
                  qUtf16Printable(destroyed.error().text()));
    if (added.error().code.value(0) == "MAP_DUPLICATE_KEY"_L1)
        co_return false;
    co_return fail(added.error());
}

Task<PoolKeys> ensurePoolKeyPair(std::shared_ptr<xapi::Session> session, Patience patience, int bits)
{
    auto pool = co_await xapi::poolRecord(session, patience);
    if (!pool)
        co_return fail(pool.error());
    PoolKeys result;
    if (!pool->otherConfig.contains(keys::privateKeySecret)) {
        const auto pair = co_await generateSshKeys(bits);
        if (!pair)
            co_return fail(pair.error());
        const auto won =
            co_await offerPoolSecret(session, pool->ref, keys::privateKeySecret, pair->privateKey, patience);
        if (!won)
            co_return fail(won.error());
        result.made = *won;
        pool = co_await xapi::poolRecord(session, patience);
        if (!pool)
            co_return fail(pool.error());
    }
    const auto line = co_await publishPublicHalf(session, *pool, patience);
    if (!line)
        co_return fail(line.error());
    result.publicLine = *line;
    co_return result;
}

} // namespace xsc::guest
