// SPDX-License-Identifier: BSD-2-Clause
#include "guest/prepare.h"

#include "guest/credentials.h"
#include "guest/guest.h"
#include "guest/guestrecords.h"
#include "guest/management.h"
#include "guest/tr.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

using SessionPtr = std::shared_ptr<xapi::Session>;

Task<> record(SessionPtr session, xapi::VmRecord vm, PrepareRequest request, Patience patience)
{
    xapi::StringMap wanted;
    if (request.mode)
        wanted.insert(keys::mode, *request.mode == Mode::Ssh ? u"ssh"_s : u"tls"_s);
    if (request.user)
        wanted.insert(keys::username, *request.user);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (vm.otherConfig.value(it.key()) == it.value())
            continue;
        const auto set = co_await session->setMapKey(u"VM"_s, vm.ref.text(), u"other_config"_s, it.key(),
                                                     it.value(), patience);
        if (!set)
            co_return fail(set.error());
    }
    co_return {};
}

Task<GuestSettings> currentSettings(SessionPtr session, QString vmUuid, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(session, vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    const auto records = co_await guestRecords(session, *vm, patience);
    if (!records)
        co_return fail(records.error());
    co_return records->settings();
}

void tellWhereTheKeyBelongs(const GuestSettings &settings, const QByteArray &publicLine,
                            const PrepareProgress &progress)
{
    progress(Tr::tr("Add this line to ~%1/.ssh/authorized_keys in %2, then try again:")
                 .arg(settings.user, settings.vmName));
    progress(QString::fromLatin1(publicLine));
}

Task<docker::EngineVersion> roundTrip(SessionPtr session, GuestSettings settings, Patience patience)
{
    const auto guest = co_await Guest::connect(session, settings, patience);
    if (!guest)
        co_return fail(guest.error());
    const auto version = co_await (*guest)->engine()->negotiate(patience);
    if (!version)
        co_return fail(co_await (*guest)->explained(version.error(), patience));
    co_return *version;
}

} // namespace

Task<docker::EngineVersion> prepare(SessionPtr session, PrepareRequest request, PrepareProgress progress,
                                    Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(session, request.vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    const auto poolKeys = co_await ensurePoolKeyPair(session, patience);
    if (!poolKeys)
        co_return fail(poolKeys.error());
    progress(poolKeys->made ? Tr::tr("The pool has a new key pair.") : Tr::tr("The pool has a key pair."));
    const auto recorded = co_await record(session, *vm, request, patience);
    if (!recorded)
        co_return fail(recorded.error());
    const auto settings = co_await currentSettings(session, request.vmUuid, patience);
    if (!settings)
        co_return fail(settings.error());
    const auto version = co_await roundTrip(session, *settings, patience);
    if (!version) {
        if (version.error().code.value(0) == "KEY_REFUSED"_L1)
            tellWhereTheKeyBelongs(*settings, poolKeys->publicLine, progress);
        co_return fail(version.error());
    }
    progress(Tr::tr("The engine of %1 answers: version %2, API %3.")
                 .arg(settings->vmName, version->version, version->newest.toString()));
    const auto managed = co_await setManaged(session, settings->vm, true, patience);
    if (!managed)
        co_return fail(managed.error());
    progress(Tr::tr("Container management of %1 is on.").arg(settings->vmName));
    co_return *version;
}

} // namespace xsc::guest
