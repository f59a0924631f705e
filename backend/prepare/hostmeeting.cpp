// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/hostmeeting.h"

#include "guest/hostkeys.h"
#include "prepare/tr.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;

namespace {

//! What a VM's SSH host key is to us.
enum class Standing {
    Recorded,
    Fresh,   //!< none is recorded
    Changed, //!< another one is recorded
    Accepted //!< it is the one that was named beforehand
};

Result<Standing> standingOf(const GuestSettings &settings, const ShownHostKey &shown,
                            const QString &newHostKey)
{
    if (settings.pinnedHostKey == shown.key)
        return Standing::Recorded;
    const QString print = fingerprint(shown.key);
    if (print == newHostKey)
        return Standing::Accepted;
    if (!newHostKey.isEmpty())
        return fail(ErrorKind::Trust,
                    Tr::tr("%1 shows the SSH host key %2, not %3, which was to be accepted. Somebody may be "
                           "in the middle.")
                        .arg(settings.vmName, print, newHostKey),
                    {}, {u"HOST_KEY_CHANGED"_s, QString::fromLatin1(shown.key)});
    return settings.pinnedHostKey.isEmpty() ? Standing::Fresh : Standing::Changed;
}

// Whatever is recorded; but an address that shows the recorded key is preferred to others.
Task<ShownHostKey> seeHost(GuestSettings settings, Patience patience)
{
    const auto shown = co_await shownHostKey(settings, patience);
    if (shown)
        co_return *shown;
    if (shown.error().code.value(0) != "HOST_KEY_CHANGED"_L1)
        co_return fail(shown.error());
    settings.pinnedHostKey.clear();
    co_return co_await shownHostKey(settings, patience);
}

void tellStanding(const Preparation &job, const GuestSettings &settings, Standing standing)
{
    const QString print = fingerprint(job.host.key);
    const QString name = settings.vmName;
    if (standing == Standing::Recorded)
        job.dialogue.tell(Tr::tr("%1 shows the SSH host key that is recorded for it, %2.").arg(name, print));
    else if (settings.pinnedHostKey.isEmpty())
        job.dialogue.tell(Tr::tr("%1 shows the SSH host key %2 at %3.").arg(name, print, job.host.address));
    else
        job.dialogue.tell(
            Tr::tr("%1 shows the SSH host key %2 at %3, but %4 is recorded for it. If it was not "
                   "reinstalled, somebody may be in the middle.")
                .arg(name, print, job.host.address, fingerprint(settings.pinnedHostKey)));
}

Task<> agreeTo(PreparationPtr job, GuestSettings settings, Standing standing)
{
    if (standing == Standing::Recorded || standing == Standing::Accepted)
        co_return {};
    if (standing == Standing::Changed && !job->dialogue.agree)
        co_return fail(changedHostKey(settings, job->host.key));
    const QString question = standing == Standing::Changed
                                 ? Tr::tr("Is %1 the new key of %2, to be recorded in place of the other?")
                                       .arg(fingerprint(job->host.key), settings.vmName)
                                 : Tr::tr("Is this the key of %1?").arg(settings.vmName);
    co_return co_await mayDo(job, question);
}

} // namespace

Task<> meetHost(PreparationPtr job, GuestSettings settings, Patience patience)
{
    const auto shown = co_await seeHost(settings, patience);
    if (!shown)
        co_return fail(shown.error());
    job->host = *shown;
    const auto standing = standingOf(settings, *shown, job->newHostKey);
    if (!standing)
        co_return fail(standing.error());
    tellStanding(*job, settings, *standing);
    const auto agreed = co_await agreeTo(job, settings, *standing);
    if (!agreed)
        co_return fail(agreed.error());
    want(*job, {{xapi::keys::sshHostKey, QString::fromLatin1(shown->key)}});
    co_return {};
}

Task<ShownHostKey> rehearseMeeting(GuestSettings settings, QString newHostKey, Patience patience)
{
    const auto shown = co_await seeHost(settings, patience);
    if (!shown)
        co_return fail(shown.error());
    const auto standing = standingOf(settings, *shown, newHostKey);
    if (!standing)
        co_return fail(standing.error());
    if (*standing == Standing::Changed)
        co_return fail(changedHostKey(settings, shown->key));
    co_return *shown;
}

} // namespace xsc::prepare
