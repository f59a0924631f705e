// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace xsc::docker {

//! Which part of a container's log is wanted. Times are the engine's: seconds since 1970, with up to nine
//! decimals.
struct LogWish
{
    std::optional<int> tail; //!< newest lines, of both streams together; nothing: all
    QByteArray since;        //!< empty: from the first line on
    QByteArray until;
    bool timestamps = false;
};

enum class LogStream { Output, Errors };

struct LogLine
{
    LogStream stream = LogStream::Output; //!< a container with a terminal has only one
    QString time;                         //!< the engine's, when timestamps were asked for and it sent one
    QString text;                         //!< without its end; what is no UTF-8 became U+FFFD
    qint64 cutBytes = 0;                  //!< missing at the end of an overlong line
    bool operator==(const LogLine &) const = default;
};

//! The newest lines of a log that fit, oldest first.
struct LogText
{
    //! Of one line, and of all lines kept.
    static constexpr qsizetype mostLineBytes = 16 * 1024;
    static constexpr qsizetype mostBytes = 1024 * 1024;

    QList<LogLine> lines;
    bool hasTerminal = false;
    qint64 omittedLines = 0; //!< older ones that were sent but did not fit
    qint64 omittedBytes = 0; //!< of them
};

} // namespace xsc::docker
