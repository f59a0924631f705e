// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/logs.h"

#include <deque>

namespace xsc::docker {

//! Makes lines of what a container wrote, and keeps the newest of them within the bounds of LogText.
class LogCollector
{
public:
    LogCollector(bool hasTerminal, bool timestamps);

    void take(LogStream stream, QByteArrayView bytes);
    //! Lines without an end are complete now.
    [[nodiscard]] LogText finish();

private:
    struct Unfinished
    {
        QByteArray bytes;
        qint64 cutBytes = 0;

        void append(QByteArrayView more);
        [[nodiscard]] bool isEmpty() const { return bytes.isEmpty() && cutBytes == 0; }
    };
    struct Kept
    {
        LogStream stream;
        Unfinished line;
    };

    [[nodiscard]] Unfinished &unfinished(LogStream stream);
    void endLine(LogStream stream);
    [[nodiscard]] LogLine lineOf(const Kept &kept) const;

    bool m_hasTerminal;
    bool m_timestamps;
    Unfinished m_output;
    Unfinished m_errors;
    std::deque<Kept> m_kept;
    qsizetype m_keptBytes = 0;
    qint64 m_omittedLines = 0;
    qint64 m_omittedBytes = 0;
};

} // namespace xsc::docker
