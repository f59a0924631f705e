// SPDX-License-Identifier: BSD-2-Clause
// A packed file gives the same bytes in one piece and in two, or fails both times.
#include "diskimage/decoder.h"
#include "diskimage/vhd.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc;
using namespace xsc::diskimage;

namespace {

constexpr qsizetype enough = 4 * 1024 * 1024;

// False: damaged or cut off.
bool drain(Decoder &decoder, QByteArray &all)
{
    while (all.size() < enough) {
        const auto piece = decoder.take();
        if (!piece)
            return false;
        if (piece->isEmpty())
            return true;
        all += *piece;
    }
    return true;
}

bool unpack(Compression compression, QByteArrayView file, qsizetype cut, QByteArray &all)
{
    const auto decoder = Decoder::make(compression);
    if (!decoder)
        return false;
    (*decoder)->feed(file.first(cut).toByteArray());
    if (!drain(**decoder, all))
        return false;
    (*decoder)->feed(file.sliced(cut).toByteArray());
    return drain(**decoder, all) && (all.size() >= enough || (*decoder)->finish());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView file(reinterpret_cast<const char *>(data), qsizetype(size));
    static_cast<void>(vhdDiskSize(file));
    const Compression compression = compressionOf(file);
    if (compression == Compression::None)
        return 0;
    QByteArray whole, parts;
    const bool isSound = unpack(compression, file, 0, whole);
    const bool isStillSound = unpack(compression, file, file.size() / 2, parts);
    const bool isCutShort = whole.size() >= enough || parts.size() >= enough;
    if (!isCutShort && (isSound != isStillSound || (isSound && whole != parts)))
        std::abort();
    return 0;
}
