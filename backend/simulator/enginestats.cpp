// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginestats.h"

#include "simulator/enginecontainer.h"
#include "simulator/enginetext.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

constexpr int processors = 2;
constexpr qint64 memoryLimit = 4LL * 1024 * 1024 * 1024;
constexpr qint64 nanosPerMilli = 1'000'000;

// A share of one processor that swings slowly around the container's own level.
qint64 usedNanos(const EngineContainer &container, const QDateTime &at)
{
    const double seconds = double(container.started.msecsTo(at)) / 1000.0;
    const double level = 0.01 + double(container.seed() % 100) / 500.0;
    return qint64((seconds * level + std::sin(seconds / 30.0) * level * 10.0 + level * 10.0) * 1e9);
}

QJsonObject processorJson(const EngineFlavour &flavour, const EngineContainer &container, const QDateTime &at)
{
    const qint64 used = container.isAlive() && at.isValid() ? usedNanos(container, at) : 0;
    const QJsonObject usage{{u"total_usage"_s, flavour.windows ? used / 100 : used},
                            {u"usage_in_kernelmode"_s, used / 4},
                            {u"usage_in_usermode"_s, used - used / 4}};
    QJsonObject json{{u"cpu_usage"_s, usage},
                     {u"throttling_data"_s,
                      QJsonObject{{u"periods"_s, 0}, {u"throttled_periods"_s, 0}, {u"throttled_time"_s, 0}}}};
    if (used && !flavour.windows) {
        json.insert(u"system_cpu_usage"_s,
                    at.toMSecsSinceEpoch() % 100'000'000'000 * nanosPerMilli * processors);
        json.insert(u"online_cpus"_s, processors);
    }
    return json;
}

QJsonObject memoryJson(const EngineFlavour &flavour, const EngineContainer &container, const QDateTime &at)
{
    if (!container.isAlive())
        return {};
    const qint64 base = 8'000'000 + qint64(container.seed() % 400) * 1'000'000;
    const qint64 used = base + container.started.secsTo(at) % 600 * 10'000;
    if (flavour.windows)
        return {{u"commitbytes"_s, used * 2}, {u"privateworkingset"_s, used}};
    return {{u"usage"_s, used + base / 8},
            {u"limit"_s, memoryLimit},
            {u"stats"_s, QJsonObject{{u"inactive_file"_s, base / 8}, {u"active_file"_s, base / 16}}}};
}

QJsonObject networksJson(const EngineContainer &container, const QDateTime &at)
{
    const qint64 seconds = container.started.secsTo(at);
    const qint64 received = seconds * qint64(container.seed() % 5000 + 100);
    return {{u"eth0"_s, QJsonObject{{u"rx_bytes"_s, received},
                                    {u"rx_packets"_s, received / 600},
                                    {u"rx_errors"_s, 0},
                                    {u"rx_dropped"_s, 0},
                                    {u"tx_bytes"_s, received * 3},
                                    {u"tx_packets"_s, received / 500},
                                    {u"tx_errors"_s, 0},
                                    {u"tx_dropped"_s, 0}}}};
}

} // namespace

QJsonObject statsJson(const EngineFlavour &flavour, const EngineContainer &container, const QDateTime &now,
                      const QDateTime &before)
{
    const bool alive = container.isAlive();
    QJsonObject json{{u"id"_s, container.id},
                     {u"name"_s, (flavour.podman ? QString() : u"/"_s) + container.name},
                     {u"read"_s, timeText(alive ? now : QDateTime())},
                     {u"preread"_s, timeText(alive ? before : QDateTime())},
                     {u"num_procs"_s, flavour.windows && alive ? processors : 0},
                     {u"pids_stats"_s, alive ? QJsonObject{{u"current"_s, 3}} : QJsonObject()},
                     {u"blkio_stats"_s, QJsonObject{{u"io_service_bytes_recursive"_s, QJsonValue()}}},
                     {u"storage_stats"_s, QJsonObject()},
                     {u"cpu_stats"_s, processorJson(flavour, container, now)},
                     {u"precpu_stats"_s, processorJson(flavour, container, before)},
                     {u"memory_stats"_s, memoryJson(flavour, container, now)}};
    if (alive)
        json.insert(u"networks"_s, networksJson(container, now));
    return json;
}

} // namespace xsc::simulator
