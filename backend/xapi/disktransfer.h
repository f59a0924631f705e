// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpconnection.h"
#include "xapi/calls.h"

//! Disks in and out of a pool, as a stream: at no time is more than a piece of one in memory. A redirect to
//! another host of the pool is followed before the first byte; to a host whose certificate neither the pool
//! nor this machine's authorities vouch for it ends in Trust with code {…, sha256, host}.
namespace xsc::xapi {

enum class DiskFormat { Raw, Vhd };

//! What goes into a VDI.
struct DiskContent
{
    DiskFormat format = DiskFormat::Raw;
    //! Bytes in all; fewer than the disk leave its rest as it is. -1: not known; a VHD file tells its end
    //! itself, a raw image must then fill the whole disk.
    qint64 size = -1;
    //! Asked for the next piece only when the one before is gone, and perhaps once more after its end.
    net::HttpBodySource source;
    //! All of it when it is small, for a host's own socket: goes with the request, source gives it too.
    QByteArray whole = {};

    //! A raw image that is in memory.
    [[nodiscard]] static DiskContent ofBytes(QByteArray bytes);
    //! The same; nothing of it is left when its last copy goes, but for what Qt's sockets have buffered.
    [[nodiscard]] static DiskContent ofSecret(Secret bytes);
};

//! Takes the next piece of an export; a failure ends the transfer.
using DiskSink = std::function<Task<>(QByteArray, Patience)>;

inline constexpr std::chrono::minutes usualStallTime{2};

struct TransferSettings
{
    QString label; //!< the task's name, as users see it
    //! A host that takes or gives nothing for so long has stalled.
    std::chrono::milliseconds stallTime = usualStallTime;
};

//! Fills a VDI. It runs under a task whose progress everybody sees and by which users can cancel it; only a
//! task that succeeded counts, and it is gone afterwards. Errors: those of the source, unchanged; Remote and
//! its kin with the task's code, e.g. VDI_IO_ERROR; Auth; Network; Timeout; Cancelled (also: the task was).
//! After an error the server has let go of the disk, as far as it could be waited for.
[[nodiscard]] Task<> importDisk(SessionPtr session, VdiRef vdi, DiskContent content,
                                TransferSettings settings, Patience patience);

//! The same under a task that the caller has made and destroys afterwards, whatever happened; see
//! createTask().
[[nodiscard]] Task<> importDiskUnder(SessionPtr session, TaskRef task, VdiRef vdi, DiskContent content,
                                     std::chrono::milliseconds stallTime, Patience patience);

//! Reads a VDI from its first to its last byte, in the same way.
[[nodiscard]] Task<> exportDisk(SessionPtr session, VdiRef vdi, DiskFormat format, DiskSink sink,
                                TransferSettings settings, Patience patience);

} // namespace xsc::xapi
