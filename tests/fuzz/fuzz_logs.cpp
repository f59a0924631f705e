// SPDX-License-Identifier: BSD-2-Clause
// A framed log gives the same lines in one piece and in two.
#include "docker/logcollector.h"
#include "docker/logdemultiplexer.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc::docker;

static bool take(LogDemultiplexer &demultiplexer, LogCollector &collector, QByteArrayView bytes)
{
    const auto pieces = demultiplexer.feed(bytes);
    if (!pieces)
        return false;
    for (const LogPiece &piece : *pieces)
        collector.take(piece.source == LogPiece::Source::Output ? LogStream::Output : LogStream::Errors,
                       piece.bytes);
    return true;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    LogDemultiplexer whole;
    LogCollector wholeLines(false, true);
    const bool isLog = take(whole, wholeLines, bytes);

    LogDemultiplexer parts;
    LogCollector partLines(false, true);
    const qsizetype cut = bytes.size() / 2;
    const bool isLogInParts =
        take(parts, partLines, bytes.first(cut)) && take(parts, partLines, bytes.sliced(cut));
    if (isLog != isLogInParts)
        std::abort();
    if (isLog && (whole.isBetweenFrames() != parts.isBetweenFrames() ||
                  wholeLines.finish().lines != partLines.finish().lines))
        std::abort();
    return 0;
}
