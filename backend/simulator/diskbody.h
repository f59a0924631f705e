// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/bodyinput.h"
#include "simulator/simulateddisk.h"

#include <functional>

namespace xsc::simulator {

//! How an import's body is to be understood.
enum class BodyForm {
    Raw,     //!< the bytes of the disk from its start
    Chunked, //!< xapi's own framing: offset, length, data; ends with twelve zero bytes
    Vhd,     //!< a dynamic VHD file, which tells its end itself
};

//! Told of bytes done and of all there are; may wait, and may end the transfer by a failure.
using BodyProgress = std::function<Task<>(qint64 done, qint64 whole)>;

//! Writes an import's body to \a disk, which must live until it is done. \a length: of a raw body; -1: the
//! whole disk. Any failure is VDI_IO_ERROR in the end.
[[nodiscard]] Task<> readDiskBody(BodyForm form, qint64 length, std::shared_ptr<BodyInput> input,
                                  std::shared_ptr<SimulatedDisk> disk, BodyProgress progress,
                                  Patience patience);

} // namespace xsc::simulator
