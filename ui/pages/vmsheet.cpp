// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/xml.h"
#include "guest/guestsettings.h"
#include "service/watchreport.h"
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

docker::xml::Field readTree(const xapi::VmRecord &vm, const QString &key)
{
    return docker::xml::readTree(vm.otherConfig.value(key)).value_or(docker::xml::Field());
}

QString valueOf(const docker::xml::Field &tree, const QString &name)
{
    for (const docker::xml::Field &field : tree.children) {
        if (field.name == name) {
            return field.value;
        }
    }
    return {};
}

QString yesOrNo(const QString &truth)
{
    if (truth.isEmpty()) {
        return {};
    }
    return truth.compare("true"_L1, Qt::CaseInsensitive) == 0 ? VmSheetTr::tr("Yes") : VmSheetTr::tr("No");
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

SheetSection managementSection(const xapi::VmRecord &vm)
{
    const bool isTls = vm.otherConfig.value(xapi::keys::mode).compare("tls"_L1, Qt::CaseInsensitive) == 0;
    return {VmSheetTr::tr("Container management"),
            {{VmSheetTr::tr("Management"),
              guest::isManaged(vm) ? VmSheetTr::tr("Enabled") : VmSheetTr::tr("Disabled")},
             {VmSheetTr::tr("Reached by"), isTls ? VmSheetTr::tr("TLS") : VmSheetTr::tr("SSH")},
             {VmSheetTr::tr("Containers"),
              QLocale().toString(docker::xml::readPs(vm.otherConfig.value(xapi::keys::dockerPs))
                                     .value_or(docker::xml::Listing())
                                     .containers.size())}}};
}

// The box of the original, and what an engine of today says besides.
SheetSection engineSection(const xapi::VmRecord &vm)
{
    const docker::xml::Field version = readTree(vm, xapi::keys::dockerVersion);
    const docker::xml::Field info = readTree(vm, xapi::keys::dockerInfo);
    return {VmSheetTr::tr("Container engine"),
            {{VmSheetTr::tr("Version"), valueOf(version, u"Version"_s)},
             {VmSheetTr::tr("API version"), valueOf(version, u"ApiVersion"_s)},
             {VmSheetTr::tr("Git commit"), valueOf(version, u"GitCommit"_s)},
             {VmSheetTr::tr("Operating system"), valueOf(info, u"OperatingSystem"_s)},
             {VmSheetTr::tr("Storage driver"), valueOf(info, u"Driver"_s)},
             {VmSheetTr::tr("Index server address"), valueOf(info, u"IndexServerAddress"_s)},
             {VmSheetTr::tr("Execution driver"), valueOf(info, u"ExecutionDriver"_s)},
             {VmSheetTr::tr("IPv4 forwarding"), yesOrNo(valueOf(info, u"IPv4Forwarding"_s))}}};
}

void addNotice(Sheet &sheet, const xapi::VmRecord &vm)
{
    const auto report = service::readWatchReport(vm.otherConfig.value(xapi::keys::state));
    if (!guest::isManaged(vm)) {
        sheet.notice =
            VmSheetTr::tr("Container management is off for this virtual machine, so its containers are not "
                          "shown. A virtual machine that was prepared for it can be managed at once.");
        sheet.step = NextStep::EnableManagement;
    } else if (vm.powerState != xapi::PowerState::Running) {
        sheet.notice =
            VmSheetTr::tr("The virtual machine does not run. Its containers are shown once it does.");
    } else if (report && !report->isConnected) {
        sheet.notice =
            VmSheetTr::tr("The container engine of this virtual machine does not answer; the trouble "
                          "began %1. It is tried again by itself. Reason: %2")
                .arg(words::age(report->since), report->failureText);
    } else if (!vm.otherConfig.contains(xapi::keys::dockerPs)) {
        sheet.notice =
            VmSheetTr::tr("Nothing has been heard from the container engine of this virtual machine yet. "
                          "Check that the engine runs and that the pool can reach the virtual machine.");
    }
}

} // namespace

Sheet ofVm(const PoolSource &pool, const xapi::VmRecord &vm)
{
    const xapi::HostRecord *home = vmfacts::home(pool.inventory(), vm);
    const NodeState state = words::stateOf(vm.powerState);
    Sheet sheet;
    sheet.icon = words::iconName(Node::Kind::Vm, state);
    sheet.title = vm.name;
    sheet.subtitle = home ? VmSheetTr::tr("Virtual machine on host %1").arg(home->name)
                          : VmSheetTr::tr("Virtual machine in pool %1").arg(pool.displayName());
    sheet.state = words::stateText(state);
    addNotice(sheet, vm);
    sheet.sections = {generalSection(pool, vm), managementSection(vm)};
    if (vm.otherConfig.contains(xapi::keys::dockerVersion) ||
        vm.otherConfig.contains(xapi::keys::dockerInfo)) {
        sheet.sections.append(engineSection(vm));
    }
    return sheet;
}

} // namespace xsc::ui::sheets
