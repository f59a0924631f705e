// SPDX-License-Identifier: BSD-2-Clause
#include "docker/statsreader.h"

#include "docker/jsonread.h"

#include <QDateTime>

#include <algorithm>

namespace xsc::docker::read {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostNetworks = 64;

//! What the share of the processors is computed from.
struct CpuSample
{
    QDateTime read;
    qint64 used = 0;
    std::optional<qint64> system;
    qint64 processors = 0;
};

// Counters never run backwards; what is below zero is no number of an engine.
qint64 count(const QJsonObject &object, QLatin1StringView key)
{
    return std::max<qint64>(0, json::integer(object, key));
}

std::optional<qint64> countIfTold(const QJsonObject &object, QLatin1StringView key)
{
    const qint64 number = count(object, key);
    return number > 0 ? std::optional(number) : std::nullopt;
}

qint64 sum(qint64 a, qint64 b)
{
    qint64 result = 0;
    return qAddOverflow(a, b, &result) ? std::numeric_limits<qint64>::max() : result;
}

// An engine's zero time is the first of January of the year 1.
QDateTime timeIn(const QJsonObject &object, QLatin1StringView key)
{
    const QDateTime time = QDateTime::fromString(json::text(object, key), Qt::ISODateWithMs);
    return time.isValid() && time.date().year() > 1 ? time : QDateTime();
}

CpuSample cpuSample(const QJsonObject &object, QLatin1StringView field, QLatin1StringView time)
{
    const QJsonObject cpu = json::object(object, field);
    const QJsonObject usage = json::object(cpu, "cpu_usage"_L1);
    CpuSample sample{timeIn(object, time), count(usage, "total_usage"_L1),
                     countIfTold(cpu, "system_cpu_usage"_L1), count(cpu, "online_cpus"_L1)};
    if (sample.processors == 0)
        sample.processors = usage.value("percpu_usage"_L1).toArray().size();
    return sample;
}

double share(double part, double whole) { return part > 0 && whole > 0 ? part / whole * 100.0 : 0.0; }

double cpuPercent(const CpuSample &now, const CpuSample &before)
{
    if (!now.system || !before.system)
        return 0;
    return share(double(now.used) - double(before.used), double(*now.system) - double(*before.system)) *
           double(now.processors);
}

// Windows counts in steps of 100 ns.
double windowsCpuPercent(const CpuSample &now, const CpuSample &before, qint64 processors)
{
    if (!now.read.isValid() || !before.read.isValid())
        return 0;
    constexpr double stepsInMillisecond = 10'000;
    return share(double(now.used) - double(before.used),
                 double(before.read.msecsTo(now.read)) * stepsInMillisecond * double(processors));
}

void readCpu(Stats &stats, const QJsonObject &now, const QJsonObject &before, bool isWindows)
{
    const bool hasBefore = !timeIn(before, "read"_L1).isNull();
    const CpuSample last = cpuSample(now, "cpu_stats"_L1, "read"_L1);
    const CpuSample first = hasBefore ? cpuSample(before, "cpu_stats"_L1, "read"_L1)
                                      : cpuSample(now, "precpu_stats"_L1, "preread"_L1);
    const qint64 processors = isWindows ? count(now, "num_procs"_L1) : last.processors;
    stats.processors = int(std::min<qint64>(processors, std::numeric_limits<int>::max()));
    stats.cpuTime =
        isWindows ? std::min(last.used, std::numeric_limits<qint64>::max() / 100) * 100 : last.used;
    stats.systemTime = last.system;
    stats.cpuPercent = isWindows ? windowsCpuPercent(last, first, processors) : cpuPercent(last, first);
}

// What the system keeps in memory only because nobody else needs it: by cgroups of version 1, and 2.
qint64 cacheOf(const QJsonObject &details)
{
    const auto whole = countIfTold(details, "total_inactive_file"_L1);
    return whole ? *whole : count(details, "inactive_file"_L1);
}

void readMemory(Stats &stats, const QJsonObject &memory, bool isWindows)
{
    if (isWindows) {
        stats.memory = count(memory, "privateworkingset"_L1);
        stats.memoryWithCache = count(memory, "commitbytes"_L1);
        return;
    }
    stats.memoryWithCache = count(memory, "usage"_L1);
    const qint64 cache = cacheOf(json::object(memory, "stats"_L1));
    stats.memory = cache < stats.memoryWithCache ? stats.memoryWithCache - cache : stats.memoryWithCache;
    stats.memoryLimit = countIfTold(memory, "limit"_L1);
    if (stats.memoryLimit)
        stats.memoryPercent = share(double(stats.memory), double(*stats.memoryLimit));
}

void readNetworks(Stats &stats, const QJsonObject &networks)
{
    for (auto it = networks.begin(); it != networks.end() && stats.networks.size() < mostNetworks; ++it) {
        const QJsonObject network = it.value().toObject();
        stats.networks.append(
            {it.key().left(64), count(network, "rx_bytes"_L1), count(network, "tx_bytes"_L1)});
    }
}

void readBlocks(Stats &stats, const QJsonObject &object, bool isWindows)
{
    const QJsonObject storage = json::object(object, "storage_stats"_L1);
    if (isWindows) {
        stats.blockRead = count(storage, "read_size_bytes"_L1);
        stats.blockWritten = count(storage, "write_size_bytes"_L1);
        return;
    }
    const QJsonObject blocks = json::object(object, "blkio_stats"_L1);
    for (const QJsonObject &entry : json::objects(blocks.value("io_service_bytes_recursive"_L1))) {
        const QString operation = json::text(entry, "op"_L1).toLower();
        if (operation == "read"_L1)
            stats.blockRead = sum(stats.blockRead, count(entry, "value"_L1));
        else if (operation == "write"_L1)
            stats.blockWritten = sum(stats.blockWritten, count(entry, "value"_L1));
    }
}

} // namespace

Stats stats(const Document &now, const Document &before, bool isWindows)
{
    const QJsonObject object = now.json.toObject();
    Stats stats;
    stats.isRunning = timeIn(object, "read"_L1).isValid();
    if (!stats.isRunning)
        return stats;
    stats.read = json::text(object, "read"_L1).left(64);
    readCpu(stats, object, before.json.toObject(), isWindows);
    readMemory(stats, json::object(object, "memory_stats"_L1), isWindows);
    readNetworks(stats, json::object(object, "networks"_L1));
    readBlocks(stats, object, isWindows);
    stats.processes = countIfTold(json::object(object, "pids_stats"_L1), "current"_L1);
    return stats;
}

} // namespace xsc::docker::read
