// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/compression.h"

#include <algorithm>
#include <array>

namespace xsc::diskimage {

namespace {

struct Mark
{
    Compression compression;
    QByteArrayView bytes;
    const char *suffix;
};

constexpr std::array marks{
    Mark{Compression::Gzip, "\x1f\x8b\x08", ".gz"},
    Mark{Compression::Bzip2, "BZh", ".bz2"},
    Mark{Compression::Xz,
         QByteArrayView("\xfd"
                        "7zXZ\0",
                        6),
         ".xz"},
    Mark{Compression::Zstd, "\x28\xb5\x2f\xfd", ".zst"},
};

} // namespace

Compression compressionOf(QByteArrayView start)
{
    const auto *mark = std::find_if(marks.begin(), marks.end(),
                                    [start](const Mark &each) { return start.startsWith(each.bytes); });
    return mark == marks.end() ? Compression::None : mark->compression;
}

QString suffixOf(Compression compression)
{
    const auto *mark = std::find_if(marks.begin(), marks.end(), [compression](const Mark &each) {
        return each.compression == compression;
    });
    return mark == marks.end() ? QString() : QString::fromLatin1(mark->suffix);
}

} // namespace xsc::diskimage
