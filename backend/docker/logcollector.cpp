// SPDX-License-Identifier: BSD-2-Clause
#include "docker/logcollector.h"

#include <algorithm>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

// What an empty line takes in memory.
static constexpr qsizetype lineOverhead = 64;

LogCollector::LogCollector(bool hasTerminal, bool timestamps)
    : m_hasTerminal(hasTerminal)
    , m_timestamps(timestamps)
{}

void LogCollector::Unfinished::append(QByteArrayView more)
{
    const qsizetype room = std::min(more.size(), LogText::mostLineBytes - bytes.size());
    bytes.append(more.first(room));
    cutBytes += more.size() - room;
}

LogCollector::Unfinished &LogCollector::unfinished(LogStream stream)
{
    return stream == LogStream::Output ? m_output : m_errors;
}

void LogCollector::take(LogStream stream, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0) {
            unfinished(stream).append(bytes);
            return;
        }
        unfinished(stream).append(bytes.first(end));
        endLine(stream);
        bytes = bytes.sliced(end + 1);
    }
}

void LogCollector::endLine(LogStream stream)
{
    m_kept.push_back({stream, std::exchange(unfinished(stream), {})});
    m_keptBytes += m_kept.back().line.bytes.size() + lineOverhead;
    while (m_keptBytes > LogText::mostBytes) {
        const Unfinished &oldest = m_kept.front().line;
        m_keptBytes -= oldest.bytes.size() + lineOverhead;
        m_omittedBytes += oldest.bytes.size() + oldest.cutBytes + 1;
        ++m_omittedLines;
        m_kept.pop_front();
    }
}

// "2026-03-04T05:06:07.123456789Z text", or with an offset instead of the Z.
static qsizetype timestampSize(const QString &text)
{
    const qsizetype size = text.indexOf(u' ');
    const bool fits = size >= 20 && size <= 35 && text.at(4) == u'-' && text.at(10) == u'T';
    return fits ? size : 0;
}

LogLine LogCollector::lineOf(const Kept &kept) const
{
    LogLine line{kept.stream, {}, QString::fromUtf8(kept.line.bytes), kept.line.cutBytes};
    if (m_hasTerminal && line.text.endsWith(u'\r'))
        line.text.chop(1);
    if (const qsizetype size = m_timestamps ? timestampSize(line.text) : 0; size > 0) {
        line.time = line.text.left(size);
        line.text.remove(0, size + 1);
    }
    return line;
}

LogText LogCollector::finish()
{
    for (const LogStream stream : {LogStream::Output, LogStream::Errors}) {
        if (!unfinished(stream).isEmpty())
            endLine(stream);
    }
    LogText text{{}, m_hasTerminal, m_omittedLines, m_omittedBytes};
    for (const Kept &kept : m_kept)
        text.lines.append(lineOf(kept));
    m_kept.clear();
    m_keptBytes = 0;
    return text;
}

} // namespace xsc::docker
