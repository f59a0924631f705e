// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prepare/failurecommand.h"

#include "guest/advice.h"
#include "ui/pools/vmfacts.h"

#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

guest::GuestSettings wantedSettings(const xapi::Inventory &inventory, xapi::VmRecord vm,
                                    const prepare::PrepareRequest &request)
{
    const auto &pools = inventory.all<xapi::PoolRecord>();
    const xapi::PoolRecord pool = pools.isEmpty() ? xapi::PoolRecord() : *pools.cbegin();
    vm.otherConfig.insert(prepare::wantedKeys(request, vm));
    return guest::guestSettings(pool, vm, inventory.find(vm.guestMetrics))
        .value_or(guest::plainSettings(pool, vm));
}

// The pool's public key, which is told for a login that was refused in the end.
QString toldKeys(const QStringList &told)
{
    static const QRegularExpression publicLine(u"^(ssh-rsa|ssh-ed25519) [A-Za-z0-9+/]+=*( \\S+)?$"_s);
    return told.filter(publicLine).join(u'\n');
}

QString commandInTheseWords(const Error &failure, const guest::GuestSettings &settings)
{
    const QString code = failure.code.value(0);
    for (const QString &group : {QString(), u"podman"_s}) {
        const guest::Advice advice = guest::adviceOn(code, settings, group);
        if (!advice.command.isEmpty() && guest::sentences(advice) == failure.message) {
            return advice.command;
        }
    }
    return {};
}

} // namespace

QString commandAgainst(const PreparedVm &vm, const prepare::PrepareRequest &request,
                       const xapi::Inventory &inventory)
{
    const xapi::VmRecord *record = inventory.find(vm.ref);
    if (vm.progress != Progress::Failed || !record) {
        return {};
    }
    const guest::GuestSettings settings = wantedSettings(inventory, *record, request);
    const QString keys = toldKeys(vm.told);
    return keys.isEmpty() ? commandInTheseWords(vm.failure, settings)
                          : guest::adviceOn(u"KEY_REFUSED"_s, settings, keys).command;
}

} // namespace xsc::ui
