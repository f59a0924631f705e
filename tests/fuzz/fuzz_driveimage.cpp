// SPDX-License-Identifier: BSD-2-Clause
// An image of a config drive, of either file system, is read or refused, in bounded time and memory. The
// input is laid over the part of an image that readers look at first, so that small inputs go deep.
#include "cloudconfig/readimage.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc;
using namespace xsc::cloudconfig;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const QByteArray iso = QByteArray(16 * 2048, '\0') + input;
    for (const QByteArray &image : {input, iso}) {
        const auto read = readImage(image);
        if (read && (read->files.size() > 1000 || read->contents.userData.size() > image.size()))
            std::abort();
        static_cast<void>(templateOf(image));
    }
    return 0;
}
