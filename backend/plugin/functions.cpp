// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/functions.h"

#include "plugin/lifecycle.h"
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
        {u"start"_s, vmAndContainer, startContainer, true},
        {u"stop"_s, vmAndContainer, stopContainer, true},
        {u"restart"_s, vmAndContainer, restartContainer, true},
        {u"pause"_s, vmAndContainer, pauseContainer, true},
        {u"unpause"_s, vmAndContainer, unpauseContainer, true},
        {u"get_inspect"_s, vmAndObject, inspectObject, true},
        {u"get_top"_s, vmAndObject, topOfObject, true},
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
