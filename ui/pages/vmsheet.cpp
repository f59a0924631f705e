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

struct Tr
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
    return truth.compare("true"_L1, Qt::CaseInsensitive) == 0 ? Tr::tr("Yes") : Tr::tr("No");
}

SheetSection generalSection(const PoolSource &pool, const xapi::VmRecord &vm)
{
    const xapi::HostRecord *home = vmfacts::home(pool.inventory(), vm);
    return {Tr::tr("General"),
            {{Tr::tr("Name"), vm.name},
             {Tr::tr("Description"), vm.description},
             {Tr::tr("Power state"), words::stateText(words::stateOf(vm.powerState))},
             {Tr::tr("Host"), home ? home->name : QString()},
             {Tr::tr("Addresses"), vmfacts::addresses(pool.inventory(), vm).join(u'\n')},
             {Tr::tr("Virtual CPUs"), QLocale().toString(vm.vcpusMax)},
             {Tr::tr("Memory"), QLocale().formattedDataSize(vm.memoryStaticMax)},
             {Tr::tr("UUID"), vm.uuid}}};
}

SheetSection managementSection(const xapi::VmRecord &vm)
{
    const bool isTls = vm.otherConfig.value(xapi::keys::mode).compare("tls"_L1, Qt::CaseInsensitive) == 0;
    return {Tr::tr("Container management"),
            {{Tr::tr("Management"), guest::isManaged(vm) ? Tr::tr("Enabled") : Tr::tr("Disabled")},
             {Tr::tr("Reached by"), isTls ? Tr::tr("TLS") : Tr::tr("SSH")},
             {Tr::tr("Containers"),
              QLocale().toString(docker::xml::readPs(vm.otherConfig.value(xapi::keys::dockerPs))
                                     .value_or(docker::xml::Listing())
                                     .containers.size())}}};
}

// The box of the original, and what an engine of today says besides.
SheetSection engineSection(const xapi::VmRecord &vm)
{
    const docker::xml::Field version = readTree(vm, xapi::keys::dockerVersion);
    const docker::xml::Field info = readTree(vm, xapi::keys::dockerInfo);
    return {Tr::tr("Container engine"),
            {{Tr::tr("Version"), valueOf(version, u"Version"_s)},
             {Tr::tr("API version"), valueOf(version, u"ApiVersion"_s)},
             {Tr::tr("Git commit"), valueOf(version, u"GitCommit"_s)},
             {Tr::tr("Operating system"), valueOf(info, u"OperatingSystem"_s)},
             {Tr::tr("Storage driver"), valueOf(info, u"Driver"_s)},
             {Tr::tr("Index server address"), valueOf(info, u"IndexServerAddress"_s)},
             {Tr::tr("Execution driver"), valueOf(info, u"ExecutionDriver"_s)},
             {Tr::tr("IPv4 forwarding"), yesOrNo(valueOf(info, u"IPv4Forwarding"_s))}}};
}

void addNotice(Sheet &sheet, const xapi::VmRecord &vm)
{
    const auto report = service::readWatchReport(vm.otherConfig.value(xapi::keys::state));
    if (!guest::isManaged(vm)) {
        sheet.notice =
            Tr::tr("Container management is off for this virtual machine, so its containers are not "
                   "shown. A virtual machine that was prepared for it can be managed at once.");
        sheet.step = NextStep::EnableManagement;
    } else if (vm.powerState != xapi::PowerState::Running) {
        sheet.notice = Tr::tr("The virtual machine does not run. Its containers are shown once it does.");
    } else if (report && !report->isConnected) {
        sheet.notice = Tr::tr("The container engine of this virtual machine does not answer; the trouble "
                              "began %1. It is tried again by itself. Reason: %2")
                           .arg(words::age(report->since), report->failureText);
    } else if (!vm.otherConfig.contains(xapi::keys::dockerPs)) {
        sheet.notice = Tr::tr("Nothing has been heard from the container engine of this virtual machine yet. "
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
    sheet.subtitle = home ? Tr::tr("Virtual machine on host %1").arg(home->name)
                          : Tr::tr("Virtual machine in pool %1").arg(pool.displayName());
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
