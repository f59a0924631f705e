// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginehttp.h"

#include "simulator/enginefault.h"
#include "simulator/enginejson.h"
#include "simulator/enginetext.h"
#include "simulator/enginetop.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

using net::HttpResponse;

HttpResponse ping(const EngineCall &call) { return textReply(call.flavour(), 200, "OK"); }

HttpResponse version(const EngineCall &call)
{
    return jsonReply(call.flavour(), versionJson(call.flavour()));
}

HttpResponse info(const EngineCall &call)
{
    if (call.state->fault() == EngineFault::Unwell)
        return refusalReply(call.flavour(), {500, u"the storage driver failed"_s, {}});
    return jsonReply(call.flavour(), infoJson(*call.state));
}

HttpResponse images(const EngineCall &call) { return jsonReply(call.flavour(), imagesJson(*call.state)); }

// The values of one key in {"name":["web"]} or {"name":{"web":true}}.
QStringList filterValues(const QJsonObject &filters, const QString &key)
{
    const QJsonValue value = filters.value(key);
    if (value.isObject())
        return value.toObject().keys();
    QStringList values;
    for (const QJsonValue &item : value.toArray())
        values.append(item.toString());
    return values;
}

bool hasLabel(const EngineContainer &container, const QString &label)
{
    const QString key = label.section(u'=', 0, 0);
    return container.labels.contains(key) &&
           (!label.contains(u'=') || container.labels.value(key) == label.section(u'=', 1));
}

bool passes(const EngineContainer &container, const QJsonObject &filters)
{
    const auto fits = [&](const QString &key, auto &&matches) {
        const QStringList wanted = filterValues(filters, key);
        return wanted.isEmpty() || std::ranges::any_of(wanted, matches);
    };
    const QStringList labels = filterValues(filters, u"label"_s);
    return fits(u"status"_s, [&](const QString &text) { return stateText(container.state) == text; }) &&
           fits(u"name"_s, [&](const QString &text) { return container.name.contains(text); }) &&
           fits(u"id"_s, [&](const QString &text) { return container.id.startsWith(text); }) &&
           fits(u"health"_s, [&](const QString &text) { return healthText(container.health) == text; }) &&
           std::ranges::all_of(labels, [&](const QString &label) { return hasLabel(container, label); });
}

HttpResponse list(const EngineCall &call)
{
    const QByteArray text = call.request.option(u"filters"_s).toUtf8();
    const QJsonDocument filters = QJsonDocument::fromJson(text.isEmpty() ? "{}" : text);
    if (!filters.isObject())
        return refusalReply(call.flavour(), {call.flavour().podman ? 500 : 400, u"invalid filter"_s, {}});
    QJsonArray entries;
    const bool all = call.request.flag(u"all"_s) || filters.object().contains(u"status"_s);
    for (const EngineContainer *container : call.state->containers()) {
        if ((all || container->isAlive()) && passes(*container, filters.object()))
            entries.append(listEntry(call.flavour(), *container, call.request.api));
    }
    return jsonReply(call.flavour(), entries);
}

HttpResponse inspect(const EngineCall &call)
{
    const auto container = call.container();
    if (!container)
        return refusalReply(call.flavour(), container.error());
    return jsonReply(call.flavour(), inspectJson(call.flavour(), **container, call.request.api));
}

HttpResponse top(const EngineCall &call)
{
    const auto container = call.container();
    if (!container)
        return refusalReply(call.flavour(), container.error());
    const auto table = topJson(call.flavour(), **container, call.request.option(u"ps_args"_s));
    if (!table)
        return refusalReply(call.flavour(), table.error());
    return table->isEmpty() ? emptyReply(call.flavour(), 200) : jsonReply(call.flavour(), *table);
}

HttpResponse unknownPath(const EngineCall &call)
{
    if (call.flavour().podman)
        return textReply(call.flavour(), 404, "Not Found\n");
    return refusalReply(call.flavour(), {404, u"page not found"_s, {}});
}

template <HttpResponse (*build)(const EngineCall &)>
QCoro::Task<void> atOnce(EngineCall call)
{
    co_await call.responder->reply(build(call));
}

struct Route
{
    QByteArray method;
    QStringList path; //!< "*" stands for a container
    QCoro::Task<void> (*answer)(EngineCall);
};

const QList<Route> &routes()
{
    static const QString any = u"*"_s;
    static const QString containers = u"containers"_s;
    static const QList<Route> table{
        {"GET", {u"_ping"_s}, atOnce<ping>},
        {"HEAD", {u"_ping"_s}, atOnce<ping>},
        {"GET", {u"version"_s}, atOnce<version>},
        {"GET", {u"info"_s}, atOnce<info>},
        {"GET", {u"events"_s}, answerEvents},
        {"GET", {u"images"_s, u"json"_s}, atOnce<images>},
        {"GET", {containers, u"json"_s}, atOnce<list>},
        {"GET", {containers, any, u"json"_s}, atOnce<inspect>},
        {"GET", {containers, any, u"top"_s}, atOnce<top>},
        {"GET", {containers, any, u"logs"_s}, answerLogs},
        {"GET", {containers, any, u"stats"_s}, answerStats},
        {"POST", {containers, any, u"start"_s}, answerStart},
        {"POST", {containers, any, u"stop"_s}, answerStop},
        {"POST", {containers, any, u"restart"_s}, answerRestart},
        {"POST", {containers, any, u"pause"_s}, answerPause},
        {"POST", {containers, any, u"unpause"_s}, answerUnpause},
        {"POST", {containers, any, u"kill"_s}, answerKill},
        {"POST", {containers, any, u"rename"_s}, answerRename},
        {"DELETE", {containers, any}, answerRemove},
    };
    return table;
}

bool fits(const Route &route, const EngineRequest &request)
{
    return route.method == request.method &&
           std::ranges::equal(route.path, request.path, [](const QString &pattern, const QString &part) {
               return pattern == part || (pattern == "*"_L1 && !part.isEmpty());
           });
}

} // namespace

tl::expected<EngineContainer *, EngineRefusal> EngineCall::container() const
{
    const QString name = request.path.value(1);
    const EngineState::Found found = state->find(name);
    if (found.isAmbiguous)
        return tl::unexpected(ambiguous(flavour(), name));
    if (!found.container)
        return tl::unexpected(notFound(flavour(), name));
    return found.container;
}

QCoro::Task<void> answerEngine(std::shared_ptr<EngineState> state, net::HttpRequest request,
                               std::shared_ptr<net::HttpResponder> responder, Patience patience)
{
    if (co_await misbehave(state, responder, patience))
        co_return;
    auto read = readRequest(state->flavour(), request);
    if (!read) {
        co_await responder->reply(read.error());
        co_return;
    }
    const EngineCall call{state, *read, responder, patience};
    const auto route = std::ranges::find_if(routes(), [&](const Route &one) { return fits(one, *read); });
    if (route == routes().end())
        co_await atOnce<unknownPath>(call);
    else
        co_await route->answer(call);
}

} // namespace xsc::simulator
