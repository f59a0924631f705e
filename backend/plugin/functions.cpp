// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/functions.h"

#include "plugin/capabilities.h"
#include "plugin/configdrive.h"
#include "plugin/diagnose.h"
#include "plugin/installvm.h"
#include "plugin/lifecycle.h"
#include "plugin/logs.h"
#include "plugin/passthrough.h"
#include "plugin/projections.h"
#include "plugin/registration.h"
#include "plugin/stats.h"

#include <algorithm>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

using Handler = Task<QString> (*)(CallContext context);

Function onEngine(const QString &name, const QStringList &needs, Handler handler,
                  const QStringList &takes = {})
{
    return {.name = name, .needs = needs, .handler = handler, .takes = takes, .takesLentWay = true};
}

Function untilProcessEnds(Function function)
{
    function.waitsForProcess = true;
    return function;
}

} // namespace

const QList<Function> &functions()
{
    static const QStringList vm{arguments::vm};
    static const QStringList vmAndContainer{arguments::vm, arguments::container};
    static const QStringList vmAndObject{arguments::vm, arguments::object};
    static const QStringList logArguments{arguments::tail, arguments::since, arguments::until,
                                          arguments::timestamps};
    static const QList<Function> all{
        {u"register"_s, vm, registerVm},
        {u"deregister"_s, vm, deregisterVm},
        onEngine(u"start"_s, vmAndContainer, startContainer),
        untilProcessEnds(onEngine(u"stop"_s, vmAndContainer, stopContainer)),
        untilProcessEnds(onEngine(u"restart"_s, vmAndContainer, restartContainer)),
        onEngine(u"pause"_s, vmAndContainer, pauseContainer),
        onEngine(u"unpause"_s, vmAndContainer, unpauseContainer),
        onEngine(u"get_inspect"_s, vmAndObject, inspectObject),
        onEngine(u"get_top"_s, vmAndObject, topOfObject),
        onEngine(u"get_ps"_s, vm, listContainers),
        onEngine(u"get_info"_s, vm, tellEngineInfo),
        onEngine(u"get_version"_s, vm, tellEngineVersion),
        onEngine(u"get_logs"_s, vmAndContainer, readLogs, logArguments),
        onEngine(u"get_stats"_s, vmAndContainer, readStats),
        onEngine(u"kill"_s, vmAndContainer, killContainer, {arguments::signal}),
        untilProcessEnds(
            onEngine(u"remove"_s, vmAndContainer, removeContainer, {arguments::force, arguments::volumes})),
        onEngine(u"rename"_s, {arguments::vm, arguments::container, arguments::name}, renameContainer),
        {u"get_config_drive_default"_s, {arguments::vmTemplate}, tellDefaultTemplate},
        {.name = u"get_config_drive_configuration"_s,
         .needs = {arguments::vdi},
         .handler = tellStoredTemplate,
         .takes = {arguments::base64}},
        {.name = u"create_config_drive"_s,
         .needs = {arguments::vm, arguments::sr, arguments::configuration},
         .handler = makeConfigDrive,
         .takes = {arguments::replaceOthers},
         .needsPoolFacts = true,
         .longest = std::chrono::minutes(5)},
        {u"diagnose"_s, vm, diagnoseVm},
        {u"get_capabilities"_s, {}, tellCapabilities},
        {.name = u"install_vm"_s,
         .needs = {arguments::url, arguments::sr},
         .handler = installVm,
         .isForDevelopers = true,
         .longest = std::chrono::hours(12)},
        {.name = u"passthrough"_s,
         .needs = {arguments::vm, arguments::command},
         .handler = passCommand,
         .isForDevelopers = true},
    };
    return all;
}

const Function *findFunction(const QString &name)
{
    const auto &all = functions();
    const auto it =
        std::find_if(all.begin(), all.end(), [&name](const Function &f) { return f.name == name; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace xsc::plugin
