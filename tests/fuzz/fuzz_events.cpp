// SPDX-License-Identifier: BSD-2-Clause
// A stream of events gives the same objects in one piece and in two.
#include "docker/eventreader.h"
#include "docker/eventsplitter.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc::docker;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto whole = EventSplitter().feed(bytes);

    EventSplitter splitter;
    const qsizetype cut = bytes.size() / 2;
    const auto first = splitter.feed(bytes.first(cut));
    const auto second = first ? splitter.feed(bytes.sliced(cut)) : first;
    if (whole.has_value() != second.has_value() || (whole && *first + *second != *whole))
        std::abort();
    if (whole)
        for (const QByteArray &object : *whole)
            static_cast<void>(readEvent(object));
    return 0;
}
