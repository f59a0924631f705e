// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotationstage.h"

#include "guest/sshkeys.h"
#include "prepare/tr.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto stageTime = 30s;

// An earlier run may have been cut off between the end of the secret and that of its name.
Task<> forgetNameOfNothing(RotationJobPtr job, KeyChange *key, Patience patience)
{
    if (key->nextSecret.isEmpty())
        co_return {};
    const auto next = co_await xapi::secretValue(job->session, key->nextSecret, patience);
    if (next || next.error().kind != ErrorKind::NotFound)
        co_return next.map([](const Secret &) {});
    const QStringList names{key->names.formerLine, key->names.nextPrivateKey};
    for (const QString &name : names) {
        const auto forgotten = co_await removePoolKey(job, name, patience);
        if (!forgotten)
            co_return fail(forgotten.error());
    }
    key->nextSecret.clear();
    co_return {};
}

Task<SshKeyPair> generatePair(PairNames names, int bits)
{
    if (names.privateKey == xapi::keys::privateKeySecret)
        co_return co_await generateSshKeys(bits);
    co_return generateEd25519Keys();
}

Task<> makeNextKey(RotationJobPtr job, KeyChange *key, int bits, Patience patience)
{
    const auto pair = co_await generatePair(key->names, bits);
    if (!pair)
        co_return fail(pair.error());
    const auto offered = co_await offerPoolSecret(job->session, job->pool.ref, key->names.nextPrivateKey,
                                                  pair->privateKey, patience.atMost(stageTime));
    if (!offered)
        co_return fail(offered.error());
    const auto read = co_await readPool(job, patience.atMost(stageTime));
    if (!read)
        co_return fail(read.error());
    key->nextSecret = job->pool.otherConfig.value(key->names.nextPrivateKey);
    co_return {};
}

// Empty when there is no key in use, or its secret is gone.
Task<Secret> keyInUse(RotationJobPtr job, PairNames names, Patience patience)
{
    const QString secret = job->pool.otherConfig.value(names.privateKey);
    if (secret.isEmpty())
        co_return Secret();
    const auto key = co_await xapi::secretValue(job->session, secret, patience);
    if (!key && key.error().kind == ErrorKind::NotFound)
        co_return Secret();
    co_return key;
}

Task<> compareKeys(RotationJobPtr job, KeyChange *key, Patience patience)
{
    if (key->nextSecret.isEmpty())
        co_return {};
    const auto inUse = co_await keyInUse(job, key->names, patience);
    if (!inUse)
        co_return fail(inUse.error());
    const auto present = inUse->isEmpty() ? Result<QByteArray>(QByteArray()) : publicLineOf(*inUse);
    if (!present)
        co_return fail(present.error());
    const auto next = co_await xapi::secretValue(job->session, key->nextSecret, patience);
    if (!next)
        co_return fail(next.error());
    const auto nextLine = publicLineOf(*next);
    if (!nextLine)
        co_return fail(nextLine.error());
    key->nextKey = *next;
    key->nextLine = QString::fromLatin1(nextLine->trimmed());
    key->formerLine = QString::fromLatin1(present->trimmed());
    key->isChanged = *present == *nextLine;
    if (key->isChanged) // an earlier run was cut off
        key->formerLine = job->pool.otherConfig.value(key->names.formerLine);
    else
        key->formerKey = *inUse;
    co_return {};
}

Task<> findStaged(RotationJobPtr job, Patience patience)
{
    for (const PairNames &names : {rsaNames(), ed25519Names()})
        job->keys.push_back({names, job->pool.otherConfig.value(names.nextPrivateKey)});
    for (KeyChange &key : job->keys) {
        const auto sound = co_await forgetNameOfNothing(job, &key, patience);
        if (!sound)
            co_return fail(sound.error());
        const auto compared = co_await compareKeys(job, &key, patience);
        if (!compared)
            co_return fail(compared.error());
    }
    co_return {};
}

Task<> stageTheRest(RotationJobPtr job, int bits, Patience patience)
{
    for (KeyChange &key : job->keys) {
        if (!key.nextSecret.isEmpty())
            continue;
        const auto made = co_await makeNextKey(job, &key, bits, patience);
        if (!made)
            co_return fail(made.error());
        const auto compared = co_await compareKeys(job, &key, patience.atMost(stageTime));
        if (!compared)
            co_return fail(compared.error());
    }
    co_return {};
}

} // namespace

Task<RotationJobPtr> stageRotation(std::shared_ptr<xapi::Session> session, RotationRequest request,
                                   PrepareDialogue dialogue, Patience patience)
{
    const auto job = std::make_shared<RotationJob>();
    job->session = session;
    job->dialogue = dialogue;
    const auto read = co_await readPool(job, patience.atMost(stageTime));
    if (!read)
        co_return fail(read.error());
    if (job->pool.otherConfig.value(xapi::keys::privateKeySecret).isEmpty())
        co_return fail(ErrorKind::Invalid,
                       Tr::tr("The pool has no key pair yet. Prepare a VM, and it gets one."), {},
                       {u"NO_POOL_KEY"_s});
    const auto found = co_await findStaged(job, patience.atMost(stageTime));
    if (!found)
        co_return fail(found.error());
    // What completes an earlier run begins nothing new.
    if (job->isChanged())
        std::erase_if(job->keys, [](const KeyChange &key) { return key.nextSecret.isEmpty(); });
    const auto staged = co_await stageTheRest(job, request.bits, patience);
    if (!staged)
        co_return fail(staged.error());
    co_return job;
}

} // namespace xsc::prepare
