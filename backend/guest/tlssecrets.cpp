// SPDX-License-Identifier: BSD-2-Clause
#include "guest/tlssecrets.h"

#include "guest/poolkeys.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::guest {

namespace keys = xapi::keys;

namespace {

Task<> destroyAll(std::shared_ptr<xapi::Session> session, QStringList secrets, Patience patience)
{
    Result<> done;
    for (const QString &uuid : std::as_const(secrets)) {
        const auto gone = co_await destroyTlsSecret(session, uuid, patience);
        if (!gone && gone.error().kind != ErrorKind::NotFound)
            done = gone;
    }
    co_return done;
}

} // namespace

QStringList tlsSecretsOf(const xapi::VmRecord &vm)
{
    QStringList secrets;
    for (const QString &key : {keys::tlsClientCert, keys::tlsClientKey, keys::tlsCaCert}) {
        const QString uuid = vm.otherConfig.value(key);
        if (!uuid.isEmpty())
            secrets.append(uuid);
    }
    return secrets;
}

bool isOrphan(const QString &secret, const xapi::PoolRecord &pool, const QList<xapi::VmRecord> &vms)
{
    for (const PairNames &names : {rsaNames(), ed25519Names()}) {
        for (const QString &key : {names.privateKey, names.publicKey, names.nextPrivateKey}) {
            if (secret == pool.otherConfig.value(key))
                return false;
        }
    }
    return std::none_of(vms.begin(), vms.end(),
                        [&secret](const xapi::VmRecord &vm) { return tlsSecretsOf(vm).contains(secret); });
}

Task<> destroyTlsSecret(std::shared_ptr<xapi::Session> session, QString uuid, Patience patience)
{
    const auto value = co_await xapi::secretValue(session, uuid, patience);
    if (!value)
        co_return fail(value.error());
    if (!value->reveal().trimmed().startsWith("-----BEGIN "))
        co_return {};
    co_return co_await xapi::destroySecret(session, uuid, patience);
}

Task<> releaseTlsSecrets(std::shared_ptr<xapi::Session> session, QStringList secrets, Patience patience)
{
    if (secrets.isEmpty())
        co_return {};
    const auto pool = co_await xapi::poolRecord(session, patience);
    if (!pool)
        co_return fail(pool.error());
    const auto vms = co_await xapi::allRecords<xapi::VmRecord>(session, patience);
    if (!vms)
        co_return fail(vms.error());
    secrets.removeIf([&](const QString &secret) { return !isOrphan(secret, *pool, *vms); });
    co_return co_await destroyAll(session, secrets, patience);
}

} // namespace xsc::guest
