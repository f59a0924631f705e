// SPDX-License-Identifier: BSD-2-Clause
#include "guest/poolkeys.h"

#include "core/log.h"
#include "guest/sshkeys.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

constexpr auto offerTime = 30s;

// Empty: the pool names none, or one that is gone.
Task<QByteArray> publishedHalf(std::shared_ptr<xapi::Session> session, QString uuid, Patience patience)
{
    if (uuid.isEmpty())
        co_return QByteArray();
    const auto value = co_await xapi::secretValue(session, uuid, patience);
    if (!value && value.error().kind != ErrorKind::NotFound)
        co_return fail(value.error());
    co_return value ? value->reveal() : QByteArray();
}

// Whatever the comments say.
bool isSameKey(const QByteArray &line, const QByteArray &other)
{
    return line.simplified().split(' ').mid(0, 2) == other.simplified().split(' ').mid(0, 2);
}

Task<> publish(std::shared_ptr<xapi::Session> session, xapi::PoolRecord pool, QString name, Secret line,
               Patience patience)
{
    const QString uuid = pool.otherConfig.value(name);
    if (!uuid.isEmpty()) {
        const auto changed = co_await xapi::changeSecret(session, uuid, line, patience);
        if (changed || changed.error().kind != ErrorKind::NotFound)
            co_return changed;
        const auto unnamed =
            co_await session->removeMapKey(u"pool"_s, pool.ref.text(), u"other_config"_s, name, patience);
        if (!unnamed)
            co_return fail(unnamed.error());
    }
    const auto offered = co_await offerPoolSecret(session, pool.ref, name, line, patience);
    co_return offered.map([](bool) {});
}

// The public half always follows from the private one, so that whoever sees only the first half of a
// change can complete it: also when somebody has taken the pair's private half out of use. A rotation changes
// the private one first, so that it is read last here.
Task<QByteArray> publishPublicHalf(std::shared_ptr<xapi::Session> session, xapi::PoolRecord pool,
                                   PairNames names, Patience patience)
{
    const auto published = co_await publishedHalf(session, pool.otherConfig.value(names.publicKey), patience);
    if (!published)
        co_return fail(published.error());
    const auto privateKey =
        co_await xapi::secretValue(session, pool.otherConfig.value(names.privateKey), patience);
    if (!privateKey)
        co_return fail(privateKey.error());
    const auto line = publicLineOf(*privateKey);
    if (!line || isSameKey(*line, *published))
        co_return line;
    const auto done = co_await publish(session, pool, names.publicKey, Secret(QByteArray(*line)), patience);
    if (!done)
        co_return fail(done.error());
    co_return line;
}

// The pool works without it.
Task<QByteArray> ed25519LineOf(std::shared_ptr<xapi::Session> session, xapi::PoolRecord pool,
                               Patience patience)
{
    if (!pool.otherConfig.contains(keys::ed25519PrivateKeySecret))
        co_return QByteArray();
    const auto line = co_await publishPublicHalf(session, pool, ed25519Names(), patience);
    if (line || line.error().kind != ErrorKind::NotFound)
        co_return line;
    qCWarning(lcGuest, "The secret with the pool's ed25519 key is gone.");
    co_return QByteArray();
}

// RSA comes last: where it is, both are. True: it was this call that made it.
Task<bool> makePairs(std::shared_ptr<xapi::Session> session, xapi::PoolRef pool, int bits, Patience patience)
{
    const auto beside = generateEd25519Keys();
    if (!beside)
        co_return fail(beside.error());
    const auto pair = co_await generateSshKeys(bits);
    if (!pair)
        co_return fail(pair.error());
    const auto offered =
        co_await offerPoolSecret(session, pool, keys::ed25519PrivateKeySecret, beside->privateKey, patience);
    if (!offered)
        co_return fail(offered.error());
    co_return co_await offerPoolSecret(session, pool, keys::privateKeySecret, pair->privateKey, patience);
}

} // namespace

const PairNames &rsaNames()
{
    static const PairNames names{keys::privateKeySecret, keys::publicKeySecret, keys::nextPrivateKeySecret,
                                 keys::formerPublicKey};
    return names;
}

const PairNames &ed25519Names()
{
    static const PairNames names{keys::ed25519PrivateKeySecret, keys::ed25519PublicKeySecret,
                                 keys::nextEd25519PrivateKeySecret, keys::formerEd25519PublicKey};
    return names;
}

QString PoolKeys::lines() const
{
    return QString::fromLatin1(publicLine.trimmed() + '\n' + ed25519Line.trimmed()).trimmed();
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
        const auto made = co_await makePairs(session, pool->ref, bits, patience);
        if (!made)
            co_return fail(made.error());
        result.made = *made;
        pool = co_await xapi::poolRecord(session, patience);
        if (!pool)
            co_return fail(pool.error());
    }
    const auto line = co_await publishPublicHalf(session, *pool, rsaNames(), patience);
    if (!line)
        co_return fail(line.error());
    const auto beside = co_await ed25519LineOf(session, *pool, patience);
    if (!beside)
        co_return fail(beside.error());
    result.publicLine = *line;
    result.ed25519Line = *beside;
    co_return result;
}

} // namespace xsc::guest
