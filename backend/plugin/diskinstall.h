// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

#include <QUrl>

namespace xsc::plugin {

//! Makes a disk of the image at \a url, unpacked on the way: a VHD file or a raw image, compressed or not.
//! No byte of it is kept anywhere else, and no more than a piece is in memory. The end of a raw image that
//! nobody announces is found by reading it once before. After a failure no disk is left behind.
[[nodiscard]] Task<xapi::VdiRef> installDisk(xapi::SessionPtr session, xapi::SrRecord storage, QUrl url,
                                             Patience patience);

//! Takes a disk away again, once whoever still holds it has let go. What cannot be done is left in the log.
[[nodiscard]] QCoro::Task<void> removeDisk(xapi::SessionPtr session, xapi::VdiRef disk);

} // namespace xsc::plugin
