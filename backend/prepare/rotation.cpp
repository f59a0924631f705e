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

Task<> findVms(RotationJobPtr job, Patience patience)
{
    const auto vms = co_await xapi::allRecords<xapi::VmRecord>(job->session, patience);
    if (!vms)
        co_return fail(vms.error());
    std::copy_if(vms->begin(), vms->end(), std::back_inserter(job->vms), isPrepared);
    std::sort(job->vms.begin(), job->vms.end(), [](const xapi::VmRecord &a, const xapi::VmRecord &b) {
        return std::tie(a.name, a.uuid) < std::tie(b.name, b.uuid);
    });
    co_return {};
}

Task<> forgetNextKey(RotationJobPtr job, Patience patience)
{
    return job->session->removeMapKey(u"pool"_s, job->pool.ref.text(), u"other_config"_s,
                                      keys::nextPrivateKeySecret, patience);
}

// An earlier run may have been cut off between the end of the secret and that of its name.
Task<> forgetNameOfNothing(RotationJobPtr job, Patience patience)
{
    if (job->nextSecret.isEmpty())
        co_return {};
    const auto next = co_await xapi::secretValue(job->session, job->nextSecret, patience);
    if (next || next.error().kind != ErrorKind::NotFound)
        co_return next.map([](const Secret &) {});
    const auto forgotten = co_await forgetNextKey(job, patience);
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

// When an earlier run was cut off after the change, the public half may still be that of the former key.
Task<QString> knownFormerLine(RotationJobPtr job, Patience patience)
{
    const QString uuid = job->pool.otherConfig.value(keys::publicKeySecret);
    if (uuid.isEmpty())
        co_return QString();
    const auto line = co_await xapi::secretValue(job->session, uuid, patience);
    if (!line)
        co_return fail(line.error());
    const QString text = QString::fromUtf8(line->reveal()).trimmed();
    co_return text == job->nextLine ? QString() : text;
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
    if (!job->isChanged)
        co_return {};
    const auto former = co_await knownFormerLine(job, patience);
    if (!former)
        co_return fail(former.error());
    job->formerLine = *former;
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
    const auto found = co_await findVms(job, patience.atMost(poolTime));
    if (!found)
        co_return fail(found.error());
    co_return job;
}

void tellOutcome(const RotationJob &job, const RotatedVm &vm)
{
    job.dialogue.tell(vm.failure ? Tr::tr("%1 stays behind. %2").arg(vm.name, vm.failure->text())
                                 : Tr::tr("%1 lets the new key in.").arg(vm.name));
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
        const QString inUse = job->pool.otherConfig.value(keys::privateKeySecret);
        const auto changed = co_await xapi::changeSecret(job->session, inUse, job->nextKey, patience);
        if (!changed)
            co_return fail(changed.error());
        job->isChanged = true;
    }
    const QString publicHalf = job->pool.otherConfig.value(keys::publicKeySecret);
    if (publicHalf.isEmpty())
        co_return {};
    const Secret line(job->nextLine.toUtf8());
    co_return co_await xapi::changeSecret(job->session, publicHalf, line, patience);
}

// In this order, as nobody would find a secret again that nothing names.
Task<> cleanUp(RotationJobPtr job)
{
    const Patience patience = Patience::of(poolTime);
    const auto gone = co_await xapi::destroySecret(job->session, job->nextSecret, patience);
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return fail(gone.error());
    co_return co_await forgetNextKey(job, patience);
}

QCoro::Task<void> dropFormerKeys(RotationJobPtr job, Patience patience)
{
    if (job->formerLine.isEmpty())
        co_return;
    const auto outcomes = co_await forAllVms(job, dropFormerKey, patience);
    for (const RotatedVm &vm : outcomes) {
        if (vm.failure)
            job->dialogue.tell(vm.failure->text());
    }
}

Task<> complete(RotationJobPtr job, QList<RotatedVm> vms, Patience patience)
{
    const auto changed = co_await change(job);
    if (!changed)
        co_return fail(changed.error());
    job->dialogue.tell(Tr::tr("The pool has its new key."));
    job->vms.removeIf([&vms](const xapi::VmRecord &vm) {
        return std::any_of(vms.cbegin(), vms.cend(),
                           [&vm](const RotatedVm &one) { return one.uuid == vm.uuid && one.failure; });
    });
    co_await dropFormerKeys(job, patience);
    co_return co_await cleanUp(job);
}

} // namespace

Task<Rotation> rotatePoolKey(std::shared_ptr<xapi::Session> session, RotationRequest request,
                             PrepareDialogue dialogue, Patience patience)
{
    const auto staged = co_await stage(session, request, dialogue, patience);
    if (!staged)
        co_return fail(staged.error());
    const RotationJobPtr job = *staged;
    Rotation rotation;
    rotation.vms = co_await forAllVms(job, admitNextKey, patience);
    for (const RotatedVm &vm : std::as_const(rotation.vms))
        tellOutcome(*job, vm);
    const auto behind = std::count_if(rotation.vms.cbegin(), rotation.vms.cend(),
                                      [](const RotatedVm &vm) { return vm.failure.has_value(); });
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Changing the pool's key")));
    if (!job->isChanged) {
        const auto may = co_await mayChange(job, request, static_cast<int>(behind));
        if (!may)
            co_return fail(may.error());
        if (!*may)
            co_return rotation;
    }
    const auto completed = co_await complete(job, rotation.vms, patience);
    if (!completed)
        co_return fail(completed.error());
    rotation.isChanged = true;
    co_return rotation;
}

} // namespace xsc::prepare
