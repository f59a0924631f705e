// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapihostmethods.h"

#include "simulator/pluginrunner.h"
#include "simulator/xapierror.h"
#include "simulator/xapimethods.h"
#include "simulator/xapimodel.h"
#include "simulator/xapisessionmethods.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

using Parameters = QList<Value>;

bool isCoordinator(const XapiModel &model, const QString &host)
{
    return model.value(u"pool"_s, model.refs(u"pool"_s).value(0), u"master"_s) == Value(host);
}

// A plugin on a member runs with a session of its own, which ends with the call.
Task<Value> callPlugin(XapiModel *model, PluginFolders pluginFolders, XapiCaller caller, Parameters given)
{
    const QString host = given[0].toString();
    if (!model->contains(u"host"_s, host))
        co_return xapiFail({u"HOST_OFFLINE"_s, host});
    const bool temporary = !isCoordinator(*model, host);
    PluginCall call{pluginFolders(host), given[1].toString(), given[2].toString(), caller.session,
                    given[3].toMap()};
    if (temporary)
        call.session = addSession(*model, u"root"_s, u"xapi"_s);
    const QString session = call.session;
    Patience patience;
    patience.stop = caller.stop;
    auto result = co_await runPlugin(std::move(call), patience);
    if (temporary)
        std::ignore = model->destroy(u"session"_s, session);
    co_return result;
}

Result<Value> setEnabled(XapiModel &model, const QString &host, bool enabled)
{
    if (auto set = model.set(u"host"_s, host, u"enabled"_s, Value(enabled)); !set)
        return Fail(set.error());
    return Value();
}

} // namespace

void addHostMethods(XapiMethods &methods, XapiModel &model, const PluginFolders &pluginFolders)
{
    XapiMethod plugin;
    plugin.least = plugin.most = 4;
    plugin.task = true;
    plugin.run = [&model, pluginFolders](const XapiCaller &caller, const Parameters &given) {
        return callPlugin(&model, pluginFolders, caller, given);
    };
    methods.add(u"host.call_plugin"_s, std::move(plugin));
    methods.add(u"host.get_servertime"_s, 1, [](const XapiCaller &, const Parameters &) {
        return Result<Value>(Value(QDateTime::currentDateTimeUtc()));
    });
    methods.add(u"host.enable"_s, 1, [&model](const XapiCaller &, const Parameters &given) {
        return setEnabled(model, given[0].toString(), true);
    });
    methods.add(u"host.disable"_s, 1, [&model](const XapiCaller &, const Parameters &given) {
        return setEnabled(model, given[0].toString(), false);
    });
}

} // namespace xsc::simulator
