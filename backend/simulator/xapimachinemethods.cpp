// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapimachines.h"
#include "simulator/xapimethods.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;
using Parameters = QList<Value>;

namespace {

template <class Run>
XapiMethod taskMethod(int parameters, Run run)
{
    XapiMethod method;
    method.least = method.most = parameters;
    method.task = true;
    method.run = atOnce([run](const XapiCaller &, const Parameters &given) -> Result<Value> {
        if (auto result = run(given); !result)
            return Fail(result.error());
        return Value();
    });
    return method;
}

} // namespace

void XapiMachines::addMethods(XapiMethods &methods)
{
    addStartMethods(methods);
    addPowerMethods(methods);
}

void XapiMachines::addStartMethods(XapiMethods &methods)
{
    methods.add(u"VM.start"_s, taskMethod(3, [this](const Parameters &given) {
                    return start(given[0].toString(), {}, given[1].toBool());
                }));
    methods.add(u"VM.start_on"_s, taskMethod(4, [this](const Parameters &given) {
                    return start(given[0].toString(), given[1].toString(), given[2].toBool());
                }));
    methods.add(u"VM.resume"_s, taskMethod(3, [this](const Parameters &given) {
                    return resume(given[0].toString(), given[1].toBool());
                }));
    methods.add(u"VM.pool_migrate"_s, taskMethod(3, [this](const Parameters &given) {
                    return migrate(given[0].toString(), given[1].toString());
                }));
}

void XapiMachines::addPowerMethods(XapiMethods &methods)
{
    using Action = Result<> (XapiMachines::*)(const QString &);
    const QList<std::pair<QString, Action>> actions{
        {u"VM.clean_shutdown"_s, &XapiMachines::shutDown}, {u"VM.hard_shutdown"_s, &XapiMachines::shutDown},
        {u"VM.shutdown"_s, &XapiMachines::shutDown},       {u"VM.clean_reboot"_s, &XapiMachines::reboot},
        {u"VM.hard_reboot"_s, &XapiMachines::reboot},      {u"VM.pause"_s, &XapiMachines::pause},
        {u"VM.unpause"_s, &XapiMachines::unpause},         {u"VM.suspend"_s, &XapiMachines::suspend}};
    for (const auto &[name, action] : actions)
        methods.add(name, taskMethod(1, [this, action = action](const Parameters &given) {
                        return (this->*action)(given[0].toString());
                    }));
}

} // namespace xsc::simulator
