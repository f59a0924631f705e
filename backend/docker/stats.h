// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace xsc::docker {

//! What one container uses. Sizes in bytes, times in nanoseconds, counters since its start; nothing where
//! the engine does not tell.
struct Stats
{
    struct Network
    {
        QString name;
        qint64 received = 0;
        qint64 sent = 0;
        bool operator==(const Network &) const = default;
    };

    bool isRunning = false; //!< all else is empty when it is not
    QString read;           //!< time of the sample by the engine's clock, RFC 3339
    double cpuPercent = 0;  //!< 100 is one processor
    int processors = 0;
    qint64 cpuTime = 0;
    std::optional<qint64> systemTime;    //!< of all processors, whatever used it
    qint64 memory = 0;                   //!< in use, without what the system only caches
    qint64 memoryWithCache = 0;          //!< the engine's own number
    std::optional<qint64> memoryLimit;   //!< of the container, else of the VM
    std::optional<double> memoryPercent; //!< of the limit
    QList<Network> networks;
    qint64 blockRead = 0;
    qint64 blockWritten = 0;
    std::optional<qint64> processes;
};

} // namespace xsc::docker
