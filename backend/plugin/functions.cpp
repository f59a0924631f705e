// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/functions.h"

#include "plugin/capabilities.h"
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
        {u"start"_s, vmAndContainer, startContainer},
        {.name = u"stop"_s, .needs = vmAndContainer, .handler = stopContainer, .waitsForProcess = true},
        {.name = u"restart"_s, .needs = vmAndContainer, .handler = restartContainer, .waitsForProcess = true},
        {u"pause"_s, vmAndContainer, pauseContainer},
        {u"unpause"_s, vmAndContainer, unpauseContainer},
        {u"get_inspect"_s, vmAndObject, inspectObject},
        {u"get_top"_s, vmAndObject, topOfObject},
        {.name = u"install_vm"_s,
         .needs = {arguments::url, arguments::sr},
         .handler = installVm,
         .isForDevelopers = true,
         .longest = std::chrono::hours(12)},
        {.name = u"passthrough"_s,
         .needs = {arguments::vm, arguments::command},
         .handler = passCommand,
         .isForDevelopers = true},
        {.name = u"get_ps"_s, .needs = vm, .handler = listContainers},
        {.name = u"get_info"_s, .needs = vm, .handler = tellEngineInfo},
        {.name = u"get_version"_s, .needs = vm, .handler = tellEngineVersion},
        {.name = u"get_logs"_s, .needs = vmAndContainer, .handler = readLogs, .takes = logArguments},
        {.name = u"get_stats"_s, .needs = vmAndContainer, .handler = readStats},
        {.name = u"kill"_s, .needs = vmAndContainer, .handler = killContainer, .takes = {arguments::signal}},
        {.name = u"remove"_s,
         .needs = vmAndContainer,
         .handler = removeContainer,
         .takes = {arguments::force, arguments::volumes},
         .waitsForProcess = true},
        {.name = u"rename"_s,
         .needs = {arguments::vm, arguments::container, arguments::name},
         .handler = renameContainer},
        {.name = u"get_capabilities"_s, .needs = {}, .handler = tellCapabilities},
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
