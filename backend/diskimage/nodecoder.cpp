// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/decoder.h"

#include "diskimage/tr.h"

namespace xsc::diskimage {

Result<std::unique_ptr<Decoder>> Decoder::make(Compression compression)
{
    return fail(ErrorKind::Unsupported,
                Tr::tr("This build cannot unpack %1 files. Use an image that is not compressed.")
                    .arg(suffixOf(compression)));
}

} // namespace xsc::diskimage
