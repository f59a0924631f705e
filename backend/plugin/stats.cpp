// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/stats.h"

#include "plugin/asking.h"
#include "plugin/json.h"

#include <QJsonArray>

#include <cmath>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;
using docker::Stats;

namespace {

double rounded(double percent) { return std::round(percent * 100.0) / 100.0; }

QJsonObject cpuJson(const Stats &stats)
{
    return {{u"percent"_s, rounded(stats.cpuPercent)},
            {u"processors"_s, stats.processors},
            {u"used"_s, stats.cpuTime},
            {u"system"_s, valueOrNull(stats.systemTime)}};
}

QJsonObject memoryJson(const Stats &stats)
{
    const auto percent = stats.memoryPercent ? std::optional(rounded(*stats.memoryPercent)) : std::nullopt;
    return {{u"used"_s, stats.memory},
            {u"usage"_s, stats.memoryWithCache},
            {u"limit"_s, valueOrNull(stats.memoryLimit)},
            {u"percent"_s, valueOrNull(percent)}};
}

QJsonObject networkJson(const Stats &stats)
{
    QJsonArray interfaces;
    double received = 0;
    double sent = 0;
    for (const Stats::Network &network : stats.networks) {
        interfaces.append(QJsonObject{
            {u"name"_s, network.name}, {u"received"_s, network.received}, {u"sent"_s, network.sent}});
        received += double(network.received);
        sent += double(network.sent);
    }
    return {{u"received"_s, received}, {u"sent"_s, sent}, {u"interfaces"_s, interfaces}};
}

QString answerOf(const Stats &stats)
{
    if (!stats.isRunning)
        return jsonText({{u"running"_s, false}});
    return jsonText(
        {{u"running"_s, true},
         {u"read"_s, stats.read},
         {u"cpu"_s, cpuJson(stats)},
         {u"memory"_s, memoryJson(stats)},
         {u"network"_s, networkJson(stats)},
         {u"block"_s, QJsonObject{{u"read"_s, stats.blockRead}, {u"written"_s, stats.blockWritten}}},
         {u"processes"_s, valueOrNull(stats.processes)}});
}

} // namespace

Task<QString> readStats(CallContext context)
{
    const ContainerQuestion<Stats> question = &docker::Engine::stats;
    const auto stats = co_await askAbout(context, arguments::container, question);
    if (!stats)
        co_return fail(stats.error());
    co_return answerOf(*stats);
}

} // namespace xsc::plugin
