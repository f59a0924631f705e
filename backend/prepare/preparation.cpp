// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/preparation.h"

#include "core/log.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/management.h"
#include "prepare/tr.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto recordTime = 30s;

Task<> setKey(PreparationPtr job, QString key, QString value)
{
    const Patience patience = Patience::of(recordTime);
    return job->session->setMapKey(u"VM"_s, job->vm.ref.text(), u"other_config"_s, key, value, patience);
}

Task<> putBackKey(PreparationPtr job, QString key)
{
    if (job->recorded.contains(key))
        return setKey(job, key, job->recorded.value(key));
    const Patience patience = Patience::of(recordTime);
    return job->session->removeMapKey(u"VM"_s, job->vm.ref.text(), u"other_config"_s, key, patience);
}

QCoro::Task<void> putBack(PreparationPtr job, QStringList changed)
{
    for (const QString &key : std::as_const(changed)) {
        const auto back = co_await putBackKey(job, key);
        if (!back)
            qCWarning(lcGuest, "other_config:%ls could not be put back: %ls", qUtf16Printable(key),
                      qUtf16Printable(back.error().text()));
    }
}

Task<> record(PreparationPtr job)
{
    const xapi::StringMap wanted = job->vm.otherConfig;
    QStringList changed;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (job->recorded.value(it.key()) == it.value())
            continue;
        changed.append(it.key());
        const auto set = co_await setKey(job, it.key(), it.value());
        if (!set) {
            co_await putBack(job, changed);
            co_return fail(set.error());
        }
    }
    const auto managed = co_await setManaged(job->session, job->vm.ref, true, Patience::of(recordTime));
    if (!managed)
        co_await putBack(job, changed);
    co_return managed;
}

} // namespace

Task<> mayDo(PreparationPtr job, QString question)
{
    if (!job->dialogue.agree)
        co_return {};
    const auto agreed = co_await job->dialogue.agree(question);
    if (!agreed)
        co_return fail(agreed.error());
    if (!*agreed)
        co_return fail(ErrorKind::Cancelled,
                       Tr::tr("%1 was not prepared, as you did not agree.").arg(job->vm.name), {},
                       {u"DECLINED"_s});
    co_return {};
}

Task<GuestSettings> settingsNow(PreparationPtr job, Patience patience)
{
    return settingsOf(job->session, job->vm, patience.atMost(recordTime));
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

Task<> enroll(PreparationPtr job, Patience patience)
{
    if (patience.isOver())
        co_return fail(patience.why(Tr::tr("Preparing %1").arg(job->vm.name)));
    const auto recorded = co_await record(job);
    if (!recorded)
        co_return fail(recorded.error());
    job->dialogue.tell(Tr::tr("Container management of %1 is on.").arg(job->vm.name));
    co_return {};
}

} // namespace xsc::prepare
