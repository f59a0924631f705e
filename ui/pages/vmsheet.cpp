// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/guestsettings.h"
#include "ui/pages/sheets.h"
#include "ui/pools/vmfacts.h"
#include "ui/tree/statewords.h"
#include "xapi/keys.h"

#include <QLocale>

namespace xsc::ui::sheets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct VmSheetTr
{
    Q_DECLARE_TR_FUNCTIONS(VmSheet)
};

QString yesOrNo(std::optional<bool> truth)
{
    if (!truth) {
        return {};
    }
    return *truth ? VmSheetTr::tr("Yes") : VmSheetTr::tr("No");
}

SheetSection generalSection(const PoolSource &pool, const xapi::VmRecord &vm)
{
    const xapi::HostRecord *home = vmfacts::home(pool.inventory(), vm);
    return {VmSheetTr::tr("General"),
            {{VmSheetTr::tr("Name"), vm.name},
             {VmSheetTr::tr("Description"), vm.description},
             {VmSheetTr::tr("Power state"), words::stateText(words::stateOf(vm.powerState))},
             {VmSheetTr::tr("Host"), home ? home->name : QString()},
             {VmSheetTr::tr("Addresses"), vmfacts::addresses(pool.inventory(), vm).join(u'\n')},
             {VmSheetTr::tr("Virtual CPUs"), QLocale().toString(vm.vcpusMax)},
             {VmSheetTr::tr("Memory"), QLocale().formattedDataSize(vm.memoryStaticMax)},
             {VmSheetTr::tr("UUID"), vm.uuid}}};
}

SheetSection managementSection(const xapi::VmRecord &vm, const service::PublishedState &published)
{
    const bool isTls = vm.otherConfig.value(xapi::keys::mode).compare("tls"_L1, Qt::CaseInsensitive) == 0;
    return {VmSheetTr::tr("Container management"),
            {{VmSheetTr::tr("Management"),
              guest::isManaged(vm) ? VmSheetTr::tr("Enabled") : VmSheetTr::tr("Disabled")},
             {VmSheetTr::tr("Reached by"), isTls ? VmSheetTr::tr("TLS") : VmSheetTr::tr("SSH")},
             {VmSheetTr::tr("Containers"), QLocale().toString(published.count())}}};
}

// The box of the original, and what an engine of today says besides.
SheetSection engineSection(const service::EngineFacts &engine)
{
    return {VmSheetTr::tr("Container engine"),
            {{VmSheetTr::tr("Version"), engine.version},
             {VmSheetTr::tr("API version"), engine.apiVersion},
             {VmSheetTr::tr("Git commit"), engine.gitCommit},
             {VmSheetTr::tr("Operating system"), engine.operatingSystem},
             {VmSheetTr::tr("Storage driver"), engine.storageDriver},
             {VmSheetTr::tr("Index server address"), engine.indexServerAddress},
             {VmSheetTr::tr("Execution driver"), engine.executionDriver},
             {VmSheetTr::tr("IPv4 forwarding"), yesOrNo(engine.forwardsIpv4)}}};
}

// Names of hosts are others' words, and may hold place marks.
QString silentMonitor(const PoolSource &pool, const xapi::VmRecord &vm)
{
    const xapi::HostRecord *home = vmfacts::home(pool.inventory(), vm);
    return home ? VmSheetTr::tr("The monitor on host %1 seems not to run, or not to reach the pool, unless "
                                "the clock of this computer is wrong.")
                      .arg(home->name)
                : VmSheetTr::tr("The monitor of its host seems not to run, or not to reach the pool, unless "
                                "the clock of this computer is wrong.");
}

void addNotice(Sheet &sheet, const PoolSource &pool, const xapi::VmRecord &vm,
               const service::PublishedState &published)
{
    const std::optional<guest::WatchReport> &report = published.report();
    if (!guest::isManaged(vm)) {
        sheet.notice =
            VmSheetTr::tr("Container management is off for this virtual machine, so its containers are not "
                          "shown.");
        sheet.step = NextStep::EnableManagement;
    } else if (vm.powerState != xapi::PowerState::Running) {
        sheet.notice =
            VmSheetTr::tr("The virtual machine does not run. Its containers are shown once it does.");
        sheet.step = NextStep::Diagnose;
    } else if (report && !report->isConnected) {
        sheet.notice =
            VmSheetTr::tr("The container engine of this virtual machine does not answer; the trouble "
                          "began %1. It is tried again by itself. Reason: %2")
                .arg(words::age(report->since), report->failureText);
        sheet.step = NextStep::Diagnose;
    } else if (const QString silence = silenceText(pool, vm, published); !silence.isEmpty()) {
        sheet.notice = silence;
        sheet.step = NextStep::Diagnose;
    } else if (!published.isListed()) {
        sheet.notice =
            VmSheetTr::tr("Nothing has been heard from the container engine of this virtual machine yet. "
                          "Check that the engine runs and that the pool can reach the virtual machine.");
        sheet.step = NextStep::Diagnose;
    } else if (!published.isReadable()) {
        sheet.notice =
            VmSheetTr::tr("The list of containers that was published last for this virtual machine cannot "
                          "be read. The containers shown are those of the list before it.");
        sheet.step = NextStep::Diagnose;
    } else if (published.count() == 0) {
        sheet.notice = VmSheetTr::tr("The container engine of this virtual machine has no containers.");
        sheet.step = NextStep::Diagnose;
    }
}

} // namespace

QString silenceText(const PoolSource &pool, const xapi::VmRecord &vm,
                    const service::PublishedState &published)
{
    const QDateTime confirmed = vmfacts::lastConfirmed(vm, published, pool.lastContact());
    return confirmed.isValid() ? VmSheetTr::tr("What is shown of its containers was last confirmed %1.")
                                         .arg(words::age(confirmed)) +
                                     u' ' + silentMonitor(pool, vm)
                               : QString();
}

Sheet ofVm(const PoolSource &pool, const xapi::VmRecord &vm, const service::PublishedState &published)
{
    const xapi::HostRecord *home = vmfacts::home(pool.inventory(), vm);
    const NodeState state = words::stateOf(vm.powerState);
    Sheet sheet;
    sheet.icon = words::iconName(Node::Kind::Vm, state);
    sheet.title = words::nameOr(vm.name, vm.uuid);
    sheet.subtitle = home ? VmSheetTr::tr("Virtual machine on host %1").arg(home->name)
                          : VmSheetTr::tr("Virtual machine in pool %1").arg(pool.displayName());
    sheet.state = words::stateText(state);
    addNotice(sheet, pool, vm, published);
    sheet.sections = {generalSection(pool, vm), managementSection(vm, published)};
    if (published.engine()) {
        sheet.sections.append(engineSection(*published.engine()));
    }
    return sheet;
}

} // namespace xsc::ui::sheets
