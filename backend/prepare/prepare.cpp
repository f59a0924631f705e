// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/prepare.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "guest/guestrecords.h"
#include "guest/hostkeys.h"
#include "guest/poolkeys.h"
#include "guest/recordedway.h"
#include "guest/tlssecrets.h"
#include "net/certificatecheck.h"
#include "prepare/hostmeeting.h"
#include "prepare/mending.h"
#include "prepare/tlsdelivery.h"
#include "prepare/tr.h"
#include "prepare/vmtoprepare.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

constexpr auto xapiTime = 30s;
constexpr auto engineTime = 60s;
constexpr auto betweenReleases = 1s;

using SessionPtr = std::shared_ptr<xapi::Session>;

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

Task<PreparationPtr> startJob(SessionPtr session, PrepareRequest request, PrepareDialogue dialogue,
                              Patience patience)
{
    const Patience shortly = patience.atMost(xapiTime);
    const auto vm = co_await vmToPrepare(session, request.vmUuid, shortly);
    if (!vm)
        co_return fail(vm.error());
    auto job = std::make_shared<Preparation>();
    job->session = session;
    job->dialogue = dialogue;
    job->vm = *vm;
    job->tlsSecrets = tlsSecretsOf(*vm);
    want(*job, wantedKeys(request, *vm));
    if (plainSettings({}, job->vm).mode == Mode::Tls)
        co_return job;
    const auto poolKeys = co_await ensurePoolKeyPair(session, patience.atMost(engineTime));
    if (!poolKeys && poolKeys.error().kind == ErrorKind::NotFound)
        co_return fail(toldAs(u"NO_CREDENTIALS"_s, poolKeys.error(), plainSettings({}, job->vm)));
    if (!poolKeys)
        co_return fail(poolKeys.error());
    dialogue.tell(poolKeys->made ? Tr::tr("The pool has a new key pair.")
                                 : Tr::tr("The pool has a key pair."));
    job->publicLines = poolKeys->lines();
    job->agentSocket = request.agentSocket;
    job->newHostKey = request.newHostKey;
    co_return job;
}

QCoro::Task<void> cleanUp(PreparationPtr job)
{
    const Patience patience = Patience::of(xapiTime);
    for (;;) {
        const auto released = co_await releaseTlsSecrets(job->session, job->tlsSecrets, patience);
        if (released)
            co_return;
        if (patience.isOver()) {
            qCWarning(lcGuest, "Secrets that no VM needs could not be destroyed: %ls",
                      qUtf16Printable(released.error().text()));
            co_return;
        }
        co_await pause(betweenReleases, patience);
    }
}

// What is on the disc makes the engine listen there and nowhere else.
Result<> checkPort(const PrepareRequest &request)
{
    constexpr quint16 only = defaultPort(Mode::Tls);
    if (!request.newTls || request.port.value_or(only) == only)
        return {};
    return fail(
        ErrorKind::Invalid,
        Tr::tr("With the certificates of the disc an engine listens at port %1, and at no other.").arg(only));
}

Result<> checkTls(const PrepareRequest &request)
{
    if (const auto fit = checkPort(request); !fit)
        return fit;
    return request.ownTls ? net::checkTlsFiles(request.ownTls->identity, request.ownTls->caPem) : Result<>();
}

Task<docker::EngineVersion> workFromHere(PreparationPtr job, Patience patience)
{
    const auto settings = co_await settingsNow(job, patience);
    if (!settings)
        co_return fail(settings.error());
    if (settings->mode == Mode::Ssh) {
        // Before any login: whoever answers there gets nothing until somebody has agreed to its key.
        const auto met = co_await meetHost(job, *settings, patience.atMost(engineTime));
        if (!met)
            co_return fail(met.error());
    }
    const auto version = co_await reachEngine(job, patience);
    if (!version)
        co_return fail(version.error());
    const auto enrolled = co_await enroll(job, patience);
    if (!enrolled)
        co_return fail(enrolled.error());
    co_return *version;
}

Task<docker::EngineVersion> work(PreparationPtr job, PrepareRequest request, Patience patience)
{
    if (request.newTls)
        co_return co_await deliverTls(job, *request.newTls, patience);
    if (request.ownTls) {
        const auto stored = co_await bringTlsFiles(job, *request.ownTls, patience.atMost(xapiTime));
        if (!stored)
            co_return fail(stored.error());
    }
    co_return co_await workFromHere(job, patience);
}

Error without(const QStringList &ownRemedies, const GuestSettings &settings, Error failure)
{
    const QString code = failure.code.value(0);
    if (ownRemedies.contains(code))
        failure.message = adviceOn(code, settings).cause;
    return failure;
}

std::optional<Mode> wantedMode(const PrepareRequest &request)
{
    return request.ownTls || request.newTls ? Mode::Tls : request.mode;
}

// At the port that is recorded listens who is spoken to in the recorded mode; whoever takes new certificates
// from the disc listens where that says.
std::optional<quint16> wantedPort(const PrepareRequest &request, const xapi::VmRecord &vm)
{
    const Mode recorded = plainSettings({}, vm).mode;
    const Mode mode = wantedMode(request).value_or(recorded);
    const bool stays = mode == recorded && !request.newTls;
    if (request.port || stays || !vm.otherConfig.contains(keys::port))
        return request.port;
    return defaultPort(mode);
}

} // namespace

xapi::StringMap wantedKeys(const PrepareRequest &request, const xapi::VmRecord &vm)
{
    xapi::StringMap wanted;
    const auto mode = wantedMode(request);
    if (mode)
        wanted.insert(keys::mode, *mode == Mode::Ssh ? u"ssh"_s : u"tls"_s);
    if (request.user)
        wanted.insert(keys::username, *request.user);
    if (const auto port = wantedPort(request, vm))
        wanted.insert(keys::port, QString::number(*port));
    if (request.engineSocket)
        wanted.insert(keys::engineSocket, *request.engineSocket);
    return wanted;
}

Task<docker::EngineVersion> prepareVm(SessionPtr session, PrepareRequest request, PrepareDialogue dialogue,
                                      Patience patience)
{
    if (const auto fit = checkTls(request); !fit)
        co_return fail(fit.error());
    const auto job = co_await startJob(session, request, dialogue, patience);
    if (!job)
        co_return fail(job.error());
    const auto version = co_await work(*job, request, patience);
    co_await cleanUp(*job);
    if (version)
        co_return version;
    const Error failure = co_await failureNow(*job, version.error());
    advise(**job, failure);
    const GuestSettings used = (*job)->used.value_or(plainSettings({}, (*job)->vm));
    co_return fail(without(request.ownRemedies, used, failure));
}

Task<> rehearsePreparing(SessionPtr session, PrepareRequest request, PrepareProgress tell, Patience patience)
{
    if (const auto fit = checkTls(request); !fit)
        co_return fail(fit.error());
    auto vm = co_await vmToPrepare(session, request.vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    const xapi::StringMap wanted = wantedKeys(request, *vm);
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
    const auto settings = records->settings();
    const QString code = settings ? QString() : settings.error().code.value(0);
    if (code == "NO_POOL_KEY"_L1)
        tell(Tr::tr("The pool would get a key pair."));
    if (request.ownTls)
        tell(Tr::tr("The certificates would be kept as secrets of the pool."));
    if (request.newTls)
        tell(Tr::tr("Certificates would be made, and a disc with them be put into the CD drive of %1.")
                 .arg(vm->name));
    const bool isToCome =
        code == "NO_POOL_KEY"_L1 || (code == "NO_TLS_FILES"_L1 && (request.ownTls || request.newTls));
    if (!settings && !isToCome)
        co_return fail(without(request.ownRemedies, plainSettings({}, *vm), settings.error()));
    if (!settings || settings->mode == Mode::Tls)
        co_return {};
    const auto shown = co_await rehearseMeeting(*settings, request.newHostKey, patience);
    if (!shown)
        co_return fail(shown.error());
    tell(Tr::tr("%1 shows the SSH host key %2 at %3.")
             .arg(settings->vmName, fingerprint(shown->key), shown->address));
    co_return co_await rehearseLogin(session, *settings, *shown, tell, patience);
}

} // namespace xsc::prepare
