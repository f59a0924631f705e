// SPDX-License-Identifier: BSD-2-Clause
#include "guest/prepare.h"

#include "guest/credentials.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/hostkeys.h"
#include "guest/management.h"
#include "guest/mending.h"
#include "guest/tr.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

constexpr auto xapiTime = 30s;
constexpr auto engineTime = 60s;

using SessionPtr = std::shared_ptr<xapi::Session>;

Task<GuestSettings> settingsNow(PreparationPtr job, Patience patience)
{
    const auto records = co_await guestRecords(job->session, job->vm, patience.atMost(xapiTime));
    if (!records)
        co_return fail(records.error());
    co_return records->settings();
}

// Before any login: whoever answers there gets nothing until somebody has agreed to its key.
Task<> meetHost(PreparationPtr job, GuestSettings settings, Patience patience)
{
    const auto shown = co_await shownHostKey(settings, patience.atMost(engineTime));
    if (!shown)
        co_return fail(shown.error());
    job->host = *shown;
    const QString print = fingerprint(shown->key);
    if (!settings.pinnedHostKey.isEmpty()) {
        job->dialogue.tell(
            Tr::tr("%1 shows the SSH host key that is recorded for it, %2.").arg(settings.vmName, print));
        co_return {};
    }
    job->dialogue.tell(
        Tr::tr("%1 shows the SSH host key %2 at %3.").arg(settings.vmName, print, shown->address));
    const QString question = Tr::tr("Is this the key of %1?").arg(settings.vmName);
    const auto agreed = co_await mayDo(job, question);
    if (!agreed)
        co_return fail(agreed.error());
    job->vm.otherConfig.insert(keys::sshHostKey, QString::fromLatin1(shown->key));
    co_return {};
}

Task<docker::EngineVersion> roundTrip(PreparationPtr job, GuestSettings settings, Patience patience)
{
    const auto guest = co_await Guest::connect(job->session, settings, patience);
    if (!guest)
        co_return fail(guest.error());
    const auto version = co_await (*guest)->engine()->negotiate(patience);
    if (!version)
        co_return fail(co_await (*guest)->explained(version.error(), patience));
    job->dialogue.tell(Tr::tr("The engine of %1 answers: version %2, API %3.")
                           .arg(settings.vmName, version->version, version->newest.toString()));
    if (settings.mode == Mode::Ssh)
        job->dialogue.tell((*guest)->needsHelper()
                               ? Tr::tr("It is reached by a helper in the VM, such as ncat, as sshd does not "
                                        "forward to its socket.")
                               : Tr::tr("It is reached by sshd alone; the VM needs no ncat."));
    co_return *version;
}

Task<docker::EngineVersion> reachEngine(PreparationPtr job, Patience patience)
{
    for (;;) {
        const auto settings = co_await settingsNow(job, patience);
        if (!settings)
            co_return fail(settings.error());
        const auto version = co_await roundTrip(job, *settings, patience.atMost(engineTime));
        if (version)
            co_return *version;
        const auto mended = co_await mend(job, *settings, version.error(), patience);
        if (!mended)
            co_return fail(mended.error());
    }
}

Task<> record(PreparationPtr job, Patience patience)
{
    const xapi::StringMap wanted = job->vm.otherConfig;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (job->recorded.value(it.key()) == it.value())
            continue;
        const auto set = co_await job->session->setMapKey(u"VM"_s, job->vm.ref.text(), u"other_config"_s,
                                                          it.key(), it.value(), patience);
        if (!set)
            co_return fail(set.error());
    }
    co_return {};
}

Task<PreparationPtr> startJob(SessionPtr session, PrepareRequest request, PrepareDialogue dialogue,
                              Patience patience)
{
    const Patience shortly = patience.atMost(xapiTime);
    const auto vm = co_await xapi::vmByUuid(session, request.vmUuid, shortly);
    if (!vm)
        co_return fail(vm.error());
    const auto poolKeys = co_await ensurePoolKeyPair(session, patience.atMost(engineTime));
    if (!poolKeys)
        co_return fail(poolKeys.error());
    dialogue.tell(poolKeys->made ? Tr::tr("The pool has a new key pair.")
                                 : Tr::tr("The pool has a key pair."));
    auto job = std::make_shared<Preparation>();
    job->session = session;
    job->dialogue = dialogue;
    job->vm = *vm;
    job->recorded = vm->otherConfig;
    job->publicLine = QString::fromLatin1(poolKeys->publicLine.trimmed());
    job->vm.otherConfig.insert(wantedKeys(request));
    co_return job;
}

// What has begun to be recorded is brought to its end.
Task<> enroll(PreparationPtr job, Patience patience)
{
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Preparing %1").arg(job->vm.name)));
    const auto recorded = co_await record(job, Patience::of(xapiTime));
    if (!recorded)
        co_return fail(recorded.error());
    const auto managed = co_await setManaged(job->session, job->vm.ref, true, Patience::of(xapiTime));
    if (!managed)
        co_return fail(managed.error());
    job->dialogue.tell(Tr::tr("Container management of %1 is on.").arg(job->vm.name));
    co_return {};
}

} // namespace

xapi::StringMap wantedKeys(const PrepareRequest &request)
{
    xapi::StringMap wanted;
    if (request.mode)
        wanted.insert(keys::mode, *request.mode == Mode::Ssh ? u"ssh"_s : u"tls"_s);
    if (request.user)
        wanted.insert(keys::username, *request.user);
    if (request.port)
        wanted.insert(keys::port, QString::number(*request.port));
    if (request.engineSocket)
        wanted.insert(keys::engineSocket, *request.engineSocket);
    return wanted;
}

Task<docker::EngineVersion> prepare(SessionPtr session, PrepareRequest request, PrepareDialogue dialogue,
                                    Patience patience)
{
    const auto job = co_await startJob(session, request, dialogue, patience);
    if (!job)
        co_return fail(job.error());
    const auto settings = co_await settingsNow(*job, patience);
    if (!settings)
        co_return fail(settings.error());
    if (settings->mode == Mode::Ssh) {
        const auto met = co_await meetHost(*job, *settings, patience);
        if (!met)
            co_return fail(met.error());
    }
    const auto version = co_await reachEngine(*job, patience);
    if (!version)
        co_return fail(version.error());
    const auto enrolled = co_await enroll(*job, patience);
    if (!enrolled)
        co_return fail(enrolled.error());
    co_return *version;
}

Task<> rehearsePreparing(SessionPtr session, PrepareRequest request, PrepareProgress tell, Patience patience)
{
    auto vm = co_await xapi::vmByUuid(session, request.vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    const xapi::StringMap wanted = wantedKeys(request);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (vm->otherConfig.value(it.key()) != it.value())
            tell(Tr::tr("other_config:%1 would become %2.").arg(it.key(), it.value()));
    }
    vm->otherConfig.insert(wanted);
    if (!isManaged(*vm))
        tell(Tr::tr("Container management of %1 would be turned on.").arg(vm->name));
    const auto records = co_await guestRecords(session, *vm, patience);
    if (!records)
        co_return fail(records.error());
    if (records->pool.otherConfig.value(keys::privateKeySecret).isEmpty())
        tell(Tr::tr("The pool would get a key pair."));
    const auto settings = records->settings();
    if (!settings && settings.error().code.value(0) == "NO_POOL_KEY"_L1)
        co_return {};
    if (!settings)
        co_return fail(settings.error());
    if (settings->mode == Mode::Tls)
        co_return {};
    const auto shown = co_await shownHostKey(*settings, patience);
    if (!shown)
        co_return fail(shown.error());
    tell(Tr::tr("%1 shows the SSH host key %2 at %3.")
             .arg(settings->vmName, fingerprint(shown->key), shown->address));
    co_return co_await rehearseLogin(session, *settings, *shown, tell, patience);
}

} // namespace xsc::guest
