// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/tlsdelivery.h"

#include "core/signalwait.h"
#include "guest/guestrecords.h"
#include "prepare/discvisit.h"
#include "prepare/tlsdisc.h"
#include "prepare/tr.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace keys = xapi::keys;

namespace {

constexpr auto storeTime = 30s;
constexpr auto roundTripTime = 60s;
constexpr auto unattendedTime = 15min;
constexpr auto betweenLooks = 5s;
constexpr auto lastLookTime = 5s;
constexpr auto enrollTime = 60s;
constexpr auto betweenEnrollments = 1s;

//! A disc's stay in a VM.
struct Delivery
{
    PreparationPtr job;
    TlsKit kit;
    std::optional<docker::EngineVersion> version{}; //!< of the engine that answered
};
using DeliveryPtr = std::shared_ptr<Delivery>;

Task<TlsKit> makeKitFor(PreparationPtr job, TlsWish wish, Patience patience)
{
    const auto records = co_await guestRecords(job->session, job->vm, patience.atMost(storeTime));
    if (!records)
        co_return fail(records.error());
    const auto settings = records->settings();
    if (!settings && settings.error().code.value(0) != "NO_TLS_FILES"_L1)
        co_return fail(settings.error());
    const auto *metrics = records->metrics ? &*records->metrics : nullptr;
    const TlsPlan plan{job->vm.name, tlsNames(job->vm, metrics), wish.key, wish.days};
    job->dialogue.tell(Tr::tr("Certificates for %1 are made; they name %2.")
                           .arg(job->vm.name, plan.names.join(QStringLiteral(", "))));
    co_return co_await makeTlsKit(plan);
}

void tellWhatToRun(const Preparation &job)
{
    job.dialogue.tell(Tr::tr("A disc with them is in the CD drive of %1. It is taken away when the engine "
                             "answers with them. Run this in the VM as root:")
                          .arg(job.vm.name));
    job.dialogue.tell(u"mount -o ro 'LABEL=%1' /mnt && sh /mnt/configure_tls.sh"_s.arg(tlsDiscLabel));
    job.dialogue.tell(Tr::tr("In a Windows VM, run configure_tls.cmd of the disc as an administrator."));
}

Task<docker::EngineVersion> look(PreparationPtr job, Patience patience)
{
    const auto settings = co_await settingsNow(job, patience);
    if (!settings)
        co_return fail(settings.error());
    co_return co_await roundTrip(job, *settings, patience.atMost(roundTripTime));
}

// Who gives up may have run it already: then the engine lets in nobody else any more.
Task<docker::EngineVersion> lookOnceMore(PreparationPtr job, Error giveUp)
{
    const auto version = co_await look(job, Patience::of(lastLookTime));
    if (version)
        co_return *version;
    co_return fail(giveUp);
}

// From here on the engine lets in only who has the new files: XAPI gets some time to take them.
Task<> enrollForSure(PreparationPtr job)
{
    const Patience patience = Patience::of(enrollTime);
    for (;;) {
        const auto enrolled = co_await enroll(job, Patience::of(enrollTime));
        if (enrolled || patience.isOver())
            co_return enrolled;
        co_await pause(betweenEnrollments, patience);
    }
}

Task<> untilDone(PreparationPtr job, QString question)
{
    if (job->dialogue.untilDone)
        co_return co_await job->dialogue.untilDone(question);
    co_return co_await mayDo(job, question);
}

// As long as there is hope: somebody has to do something in the VM first.
Task<docker::EngineVersion> waitForEngine(PreparationPtr job, Patience patience)
{
    const bool isAttended = static_cast<bool>(job->dialogue.agree);
    const Patience hope = isAttended ? patience : patience.atMost(unattendedTime);
    const QString question = Tr::tr("Has it been run in %1?").arg(job->vm.name);
    QString told;
    for (;;) {
        const auto ready = co_await untilDone(job, question);
        if (!ready)
            co_return co_await lookOnceMore(job, ready.error());
        const auto version = co_await look(job, hope);
        if (version)
            co_return *version;
        if (patience.stop.stop_requested())
            co_return co_await lookOnceMore(job, patience.why(Tr::tr("Preparing %1").arg(job->vm.name)));
        if (hope.isOver())
            co_return fail(version.error());
        const QString text = version.error().text();
        if (isAttended || text != told)
            job->dialogue.tell(text);
        told = text;
        if (!isAttended)
            co_await pause(betweenLooks, hope);
    }
}

Task<> beThere(DeliveryPtr delivery, Patience patience)
{
    const PreparationPtr job = delivery->job;
    tellWhatToRun(*job);
    const auto version = co_await waitForEngine(job, patience);
    if (!version)
        co_return fail(version.error());
    const auto enrolled = co_await enrollForSure(job);
    if (!enrolled)
        co_return fail(enrolled.error());
    delivery->version = *version;
    co_return {};
}

Task<> visitVm(DeliveryPtr delivery, DiscOrder order, Patience patience)
{
    const DiscVisit visit = [delivery](Patience ofVisit) { return beThere(delivery, std::move(ofVisit)); };
    const PreparationPtr job = delivery->job;
    const auto done = co_await withDisc(job->session, order, visit, patience);
    if (done || order.mayEject || done.error().code.value(0) != "CD_DRIVE_FULL"_L1)
        co_return done;
    const QString question =
        Tr::tr("The disc \"%1\" is in the CD drive of %2. Eject it? It is put back afterwards.")
            .arg(done.error().code.value(1), job->vm.name);
    const auto agreed = co_await mayDo(job, question);
    if (!agreed)
        co_return fail(agreed.error());
    order.mayEject = true;
    co_return co_await withDisc(job->session, order, visit, patience);
}

} // namespace

Task<> bringTlsFiles(PreparationPtr job, TlsFiles files, Patience patience)
{
    const QList<std::pair<QString, Secret>> wanted{
        {keys::tlsClientCert, Secret(QByteArray(files.identity.certificatePem))},
        {keys::tlsClientKey, files.identity.keyPem},
        {keys::tlsCaCert, Secret(QByteArray(files.caPem))}};
    // Cut off later, we leave these or the new ones without a name; the monitor then removes what is ours.
    for (const QString &former : std::as_const(job->tlsSecrets)) {
        const auto claimed = co_await xapi::claimSecret(job->session, former, patience);
        if (!claimed && claimed.error().kind != ErrorKind::NotFound)
            co_return fail(claimed.error());
    }
    for (const auto &[key, value] : wanted) {
        const auto uuid = co_await xapi::createSecret(job->session, value, patience);
        if (!uuid)
            co_return fail(uuid.error());
        job->tlsSecrets.append(*uuid);
        want(*job, {{key, *uuid}});
    }
    co_return {};
}

Task<docker::EngineVersion> deliverTls(PreparationPtr job, TlsWish wish, Patience patience)
{
    const auto kit = co_await makeKitFor(job, wish, patience);
    if (!kit)
        co_return fail(kit.error());
    const auto image = makeTlsDisc(*kit);
    if (!image)
        co_return fail(image.error());
    const auto brought = co_await bringTlsFiles(job, kit->client, patience.atMost(storeTime));
    if (!brought)
        co_return fail(brought.error());
    const auto delivery = std::make_shared<Delivery>(Delivery{job, *kit});
    const DiscOrder order{job->vm.uuid, *image, false};
    const auto done = co_await visitVm(delivery, order, patience);
    if (!done)
        co_return fail(done.error());
    co_return *delivery->version;
}

} // namespace xsc::prepare
