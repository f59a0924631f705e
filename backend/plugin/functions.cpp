// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/functions.h"

#include "plugin/installvm.h"
#include "plugin/lifecycle.h"
#include "plugin/passthrough.h"
#include "plugin/projections.h"
#include "plugin/registration.h"

#include <algorithm>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

const QList<Function> &functions()
{
    static const QStringList vm{arguments::vm};
    static const QStringList vmAndContainer{arguments::vm, arguments::container};
    static const QStringList vmAndObject{arguments::vm, arguments::object};
    static const QList<Function> all{
        {u"register"_s, vm, registerVm},
        {u"deregister"_s, vm, deregisterVm},
        {u"start"_s, vmAndContainer, startContainer},
        {u"stop"_s, vmAndContainer, stopContainer},
        {u"restart"_s, vmAndContainer, restartContainer},
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
