// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotation.h"

#include "guest/credentials.h"
#include "guest/sshkeys.h"
#include "prepare/rotationjob.h"
#include "prepare/tr.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <algorithm>

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

constexpr auto poolTime = 30s;

bool isPrepared(const xapi::VmRecord &vm)
{
    const bool isKnown = vm.otherConfig.contains(keys::sshHostKey) || isManaged(vm);
    return vm.isOrdinary() && isKnown && plainSettings({}, vm).mode == Mode::Ssh;
}

Task<> readPool(RotationJobPtr job, Patience patience)
{
    const auto pool = co_await xapi::poolRecord(job->session, patience);
    if (!pool)
        co_return fail(pool.error());
    job->pool = *pool;
    job->nextSecret = pool->otherConfig.value(keys::nextPrivateKeySecret);
    co_return {};
}

// Those that nobody has looked at yet: VMs are prepared all the time.
Task<QList<xapi::VmRecord>> newVms(RotationJobPtr job, Patience patience)
{
    auto vms = co_await xapi::allRecords<xapi::VmRecord>(job->session, patience);
    if (!vms)
        co_return fail(vms.error());
    vms->removeIf([&job](const xapi::VmRecord &vm) {
        const bool isKnown = std::any_of(job->vms.cbegin(), job->vms.cend(),
                                         [&vm](const xapi::VmRecord &known) { return known.ref == vm.ref; });
        return isKnown || !isPrepared(vm);
    });
    std::sort(vms->begin(), vms->end(), [](const xapi::VmRecord &a, const xapi::VmRecord &b) {
        return std::tie(a.name, a.uuid) < std::tie(b.name, b.uuid);
    });
    co_return vms;
}

Task<> removePoolKey(RotationJobPtr job, QString key, Patience patience)
{
    return job->session->removeMapKey(u"pool"_s, job->pool.ref.text(), u"other_config"_s, key, patience);
}

// An earlier run may have been cut off between the end of the secret and that of its name.
Task<> forgetNameOfNothing(RotationJobPtr job, Patience patience)
{
    if (job->nextSecret.isEmpty())
        co_return {};
    const auto next = co_await xapi::secretValue(job->session, job->nextSecret, patience);
    if (next || next.error().kind != ErrorKind::NotFound)
        co_return next.map([](const Secret &) {});
    const auto forgotten = co_await removePoolKey(job, keys::nextPrivateKeySecret, patience);
    if (!forgotten)
        co_return fail(forgotten.error());
    job->nextSecret.clear();
    co_return {};
}

Task<> makeNextKey(RotationJobPtr job, int bits, Patience patience)
{
    const auto pair = co_await generateSshKeys(bits);
    if (!pair)
        co_return fail(pair.error());
    const auto offered = co_await offerPoolSecret(job->session, job->pool.ref, keys::nextPrivateKeySecret,
                                                  pair->privateKey, patience);
    if (!offered)
        co_return fail(offered.error());
    co_return co_await readPool(job, patience);
}

Task<> compareKeys(RotationJobPtr job, Patience patience)
{
    const QString inUse = job->pool.otherConfig.value(keys::privateKeySecret);
    const auto present = co_await xapi::secretValue(job->session, inUse, patience);
    if (!present)
        co_return fail(present.error());
    const auto next = co_await xapi::secretValue(job->session, job->nextSecret, patience);
    if (!next)
        co_return fail(next.error());
    const auto presentLine = publicLineOf(*present);
    const auto nextLine = publicLineOf(*next);
    if (!presentLine || !nextLine)
        co_return fail(presentLine ? nextLine.error() : presentLine.error());
    job->nextKey = *next;
    job->nextLine = QString::fromLatin1(nextLine->trimmed());
    job->formerLine = QString::fromLatin1(presentLine->trimmed());
    job->isChanged = *presentLine == *nextLine;
    if (job->isChanged) // an earlier run was cut off
        job->formerLine = job->pool.otherConfig.value(keys::formerPublicKey);
    co_return {};
}

Task<RotationJobPtr> stage(std::shared_ptr<xapi::Session> session, RotationRequest request,
                           PrepareDialogue dialogue, Patience patience)
{
    const auto job = std::make_shared<RotationJob>();
    job->session = session;
    job->dialogue = dialogue;
    const auto read = co_await readPool(job, patience.atMost(poolTime));
    if (!read)
        co_return fail(read.error());
    if (job->pool.otherConfig.value(keys::privateKeySecret).isEmpty())
        co_return fail(ErrorKind::Invalid,
                       Tr::tr("The pool has no key pair yet. Prepare a VM, and it gets one."), {},
                       {u"NO_POOL_KEY"_s});
    const auto sound = co_await forgetNameOfNothing(job, patience.atMost(poolTime));
    if (!sound)
        co_return fail(sound.error());
    if (job->nextSecret.isEmpty()) {
        const auto made = co_await makeNextKey(job, request.bits, patience);
        if (!made)
            co_return fail(made.error());
    }
    const auto compared = co_await compareKeys(job, patience.atMost(poolTime));
    if (!compared)
        co_return fail(compared.error());
    co_return job;
}

void tellOutcome(const RotationJob &job, const RotatedVm &vm)
{
    job.dialogue.tell(vm.failure ? Tr::tr("%1 stays behind. %2").arg(vm.name, vm.failure->text())
                                 : Tr::tr("%1 lets the new key in.").arg(vm.name));
}

int countBehind(const QList<RotatedVm> &vms)
{
    return static_cast<int>(
        std::count_if(vms.cbegin(), vms.cend(), [](const RotatedVm &vm) { return vm.isBehind; }));
}

// Nobody loses access unless somebody wants it.
Task<bool> mayChange(RotationJobPtr job, RotationRequest request, int behind)
{
    if (behind == 0 || request.leaveBehind)
        co_return true;
    if (!job->dialogue.agree)
        co_return false;
    const QString question =
        Tr::tr("%n VM(s) would stay behind and have to be prepared again. Change the key all the same?",
               nullptr, behind);
    co_return co_await job->dialogue.agree(question);
}

Task<bool> admitAll(RotationJobPtr job, RotationRequest request, Patience patience)
{
    for (;;) {
        const auto fresh = co_await newVms(job, patience.atMost(poolTime));
        if (!fresh)
            co_return fail(fresh.error());
        if (fresh->isEmpty())
            co_return true;
        auto outcomes = co_await forVms(job, *fresh, admitNextKey, patience);
        if (patience.isOver())
            co_return fail(patience.why(Tr::tr("Changing the pool's key")));
        for (RotatedVm &vm : outcomes) {
            vm.isBehind = vm.failure.has_value();
            tellOutcome(*job, vm);
        }
        job->vms += *fresh;
        job->outcomes += outcomes;
        if (job->isChanged || countBehind(outcomes) == 0)
            continue;
        const auto may = co_await mayChange(job, request, countBehind(job->outcomes));
        if (!may || !*may)
            co_return may;
    }
}

Task<> changePublicHalf(RotationJobPtr job, Patience patience)
{
    const QString uuid = job->pool.otherConfig.value(keys::publicKeySecret);
    const Secret line(job->nextLine.toUtf8());
    if (uuid.isEmpty())
        co_return {};
    const auto changed = co_await xapi::changeSecret(job->session, uuid, line, patience);
    if (changed || changed.error().kind != ErrorKind::NotFound)
        co_return changed;
    // The pool names a secret that is gone.
    const auto unnamed = co_await removePoolKey(job, keys::publicKeySecret, patience);
    if (!unnamed)
        co_return fail(unnamed.error());
    const auto offered =
        co_await offerPoolSecret(job->session, job->pool.ref, keys::publicKeySecret, line, patience);
    co_return offered.map([](bool) {});
}

// The private half first: it is the one that counts, and the public one follows from it.
Task<> change(RotationJobPtr job)
{
    const Patience patience = Patience::of(poolTime);
    const QString staged = job->nextSecret;
    const auto read = co_await readPool(job, patience);
    if (!read)
        co_return fail(read.error());
    if (job->nextSecret != staged)
        co_return fail(ErrorKind::Invalid,
                       Tr::tr("Somebody else has changed the pool's key meanwhile. Nothing more was done."));
    if (!job->isChanged) {
        const auto noted =
            co_await job->session->setMapKey(u"pool"_s, job->pool.ref.text(), u"other_config"_s,
                                             keys::formerPublicKey, job->formerLine, patience);
        if (!noted)
            co_return fail(noted.error());
        const QString inUse = job->pool.otherConfig.value(keys::privateKeySecret);
        const auto changed = co_await xapi::changeSecret(job->session, inUse, job->nextKey, patience);
        if (!changed)
            co_return fail(changed.error());
        job->isChanged = true;
    }
    co_return co_await changePublicHalf(job, patience);
}

QCoro::Task<void> dropFormerKeys(RotationJobPtr job, Patience patience)
{
    if (job->formerLine.isEmpty())
        co_return;
    QList<xapi::VmRecord> vms;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < job->vms.size(); ++i) {
        if (job->outcomes[i].isBehind)
            continue;
        vms.append(job->vms[i]);
        places.append(i);
    }
    const auto dropped = co_await forVms(job, vms, dropFormerKey, patience);
    for (qsizetype i = 0; i < dropped.size(); ++i) {
        job->outcomes[places[i]].failure = dropped[i].failure;
        if (dropped[i].failure)
            job->dialogue.tell(Tr::tr("%1 still lets the former key in. %2")
                                   .arg(dropped[i].name, dropped[i].failure->text()));
    }
}

// In this order, as nobody would find a secret again that nothing names.
Task<> cleanUp(RotationJobPtr job)
{
    const Patience patience = Patience::of(poolTime);
    const QString staged = job->nextSecret;
    const auto gone = co_await xapi::destroySecret(job->session, staged, patience);
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return fail(gone.error());
    const auto read = co_await readPool(job, patience);
    if (!read)
        co_return fail(read.error());
    if (job->nextSecret != staged)
        co_return {};
    const auto forgotten = co_await removePoolKey(job, keys::formerPublicKey, patience);
    if (!forgotten)
        co_return fail(forgotten.error());
    co_return co_await removePoolKey(job, keys::nextPrivateKeySecret, patience);
}

} // namespace

Task<Rotation> rotatePoolKey(std::shared_ptr<xapi::Session> session, RotationRequest request,
                             PrepareDialogue dialogue, Patience patience)
{
    const auto staged = co_await stage(session, request, dialogue, patience);
    if (!staged)
        co_return fail(staged.error());
    const RotationJobPtr job = *staged;
    const auto admitted = co_await admitAll(job, request, patience);
    if (!admitted)
        co_return fail(admitted.error());
    if (!*admitted)
        co_return Rotation{job->outcomes};
    const auto changed = co_await change(job);
    if (!changed)
        co_return fail(changed.error());
    dialogue.tell(Tr::tr("The pool has its new key."));
    co_await dropFormerKeys(job, patience);
    const bool isDropped = std::none_of(job->outcomes.cbegin(), job->outcomes.cend(),
                                        [](const RotatedVm &vm) { return vm.failure && !vm.isBehind; });
    if (!isDropped && !request.leaveBehind)
        co_return Rotation{job->outcomes, true, false};
    const auto cleaned = co_await cleanUp(job);
    if (!cleaned)
        co_return fail(cleaned.error());
    co_return Rotation{job->outcomes, true, true};
}

} // namespace xsc::prepare
