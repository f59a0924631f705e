// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotationchange.h"

#include "prepare/tr.h"
#include "xapi/calls.h"

#include <algorithm>

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto changeTime = 30s;

bool isStaged(const RotationJob &job, const KeyChange &key)
{
    return job.pool.otherConfig.value(key.names.nextPrivateKey) == key.nextSecret;
}

// Where the answer got lost, or took too long, it may be done.
Task<> changeNamed(RotationJobPtr job, QString uuid, Secret value, Patience patience)
{
    const auto changed = co_await xapi::changeSecret(job->session, uuid, value, patience);
    if (changed || !changed.error().code.isEmpty())
        co_return changed;
    const auto now = co_await xapi::secretValue(job->session, uuid, Patience::of(changeTime));
    if (now && now->reveal() == value.reveal())
        co_return {};
    co_return changed;
}

// Under the uuid that everybody has read; under another one where the pool names none, or one that is gone.
Task<> putSecret(RotationJobPtr job, QString name, Secret value, Patience patience)
{
    const QString uuid = job->pool.otherConfig.value(name);
    if (!uuid.isEmpty()) {
        const auto changed = co_await changeNamed(job, uuid, value, patience);
        if (changed || changed.error().kind != ErrorKind::NotFound)
            co_return changed;
        const auto unnamed = co_await removePoolKey(job, name, patience);
        if (!unnamed)
            co_return fail(unnamed.error());
    }
    const auto offered = co_await offerPoolSecret(job->session, job->pool.ref, name, value, patience);
    co_return offered.map([](bool) {});
}

Task<> noteFormer(RotationJobPtr job, const KeyChange *key, Patience patience)
{
    if (key->formerLine.isEmpty())
        co_return {};
    co_return co_await job->session->setMapKey(u"pool"_s, job->pool.ref.text(), u"other_config"_s,
                                               key->names.formerLine, key->formerLine, patience);
}

// The private half first: it is the one that counts, and the public one follows from it.
Task<> changePair(RotationJobPtr job, KeyChange *key, Patience patience)
{
    if (!key->isChanged) {
        const auto noted = co_await noteFormer(job, key, patience);
        if (!noted)
            co_return fail(noted.error());
        const auto changed = co_await putSecret(job, key->names.privateKey, key->nextKey, patience);
        if (!changed)
            co_return fail(changed.error());
        key->isChanged = true;
    }
    const Secret line(key->nextLine.toUtf8());
    co_return co_await putSecret(job, key->names.publicKey, line, patience);
}

// In this order, as nobody would find a secret again that nothing names.
Task<> forgetOne(RotationJobPtr job, const KeyChange *key, Patience patience)
{
    const auto gone = co_await xapi::destroySecret(job->session, key->nextSecret, patience);
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return fail(gone.error());
    const auto read = co_await readPool(job, patience);
    if (!read)
        co_return fail(read.error());
    if (!isStaged(*job, *key))
        co_return {};
    const auto forgotten = co_await removePoolKey(job, key->names.formerLine, patience);
    if (!forgotten)
        co_return fail(forgotten.error());
    co_return co_await removePoolKey(job, key->names.nextPrivateKey, patience);
}

} // namespace

Task<> changeKeys(RotationJobPtr job)
{
    const Patience patience = Patience::of(changeTime);
    const auto read = co_await readPool(job, patience);
    if (!read)
        co_return fail(read.error());
    const bool isOurs = std::all_of(job->keys.cbegin(), job->keys.cend(),
                                    [&job](const KeyChange &key) { return isStaged(*job, key); });
    if (!isOurs)
        co_return fail(ErrorKind::Invalid,
                       Tr::tr("Somebody else has changed the pool's key meanwhile. Nothing more was done."));
    for (KeyChange &key : job->keys) {
        const auto changed = co_await changePair(job, &key, Patience::of(changeTime));
        if (!changed)
            co_return fail(changed.error());
    }
    co_return {};
}

Task<> forgetStaged(RotationJobPtr job)
{
    const Patience patience = Patience::of(changeTime);
    for (const KeyChange &key : job->keys) {
        const auto forgotten = co_await forgetOne(job, &key, patience);
        if (!forgotten)
            co_return fail(forgotten.error());
    }
    co_return {};
}

} // namespace xsc::prepare
