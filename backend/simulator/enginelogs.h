// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginecontainer.h"

#include <chrono>

namespace xsc::simulator {

//! A line a container wrote, without its end.
struct LogLine
{
    QDateTime time;
    bool isError = false; //!< to standard error
    QString text;
};

//! What a request of a log asks for.
struct LogWish
{
    bool out = false;
    bool errors = false;
    bool timestamps = false;
    bool follow = false;
    int tail = -1;   //!< lines of both streams together; -1: all
    QDateTime since; //!< invalid: from the first one on
    QDateTime until;
};

//! The log of a container up to \a now: a line every \a pace while it ran, the last 1,000 of them. Always
//! the same lines for the same container, so nothing has to be kept.
[[nodiscard]] QList<LogLine> logLines(const EngineContainer &container, const QDateTime &now,
                                      std::chrono::milliseconds pace);

//! The lines of \a all that \a wish asks for.
[[nodiscard]] QList<LogLine> chosenLines(const QList<LogLine> &all, const LogWish &wish);

//! As the engine frames them: [stream][0 0 0][length]payload for each line.
[[nodiscard]] QByteArray framedLines(const QList<LogLine> &lines, bool timestamps);

} // namespace xsc::simulator
