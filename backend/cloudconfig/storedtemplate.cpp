// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/configdrive.h"
#include "cloudconfig/readimage.h"
#include "cloudconfig/tr.h"
#include "xapi/disktransfer.h"

namespace xsc::cloudconfig {

namespace {

constexpr qint64 largestDrive = 80 * 1024 * 1024;

using BytesPtr = std::shared_ptr<QByteArray>;

Task<> keep(BytesPtr all, QByteArray piece)
{
    if (all->size() + piece.size() > largestDrive)
        co_return fail(ErrorKind::Limit, Tr::tr("The disk is too large for a config drive."));
    all->append(piece);
    co_return Result<>();
}

} // namespace

Task<QString> storedTemplate(xapi::SessionPtr session, xapi::VdiRecord drive, Patience patience)
{
    if (drive.virtualSize > largestDrive)
        co_return fail(ErrorKind::Limit,
                       Tr::tr("The disk %1 is too large for a config drive.").arg(drive.name));
    const auto all = std::make_shared<QByteArray>();
    const xapi::DiskSink sink = [all](QByteArray piece, const Patience &) {
        return keep(all, std::move(piece));
    };
    xapi::TransferSettings settings;
    settings.label = Tr::tr("Container Management: reading a config drive");
    const auto read =
        co_await xapi::exportDisk(session, drive.ref, xapi::DiskFormat::Raw, sink, settings, patience);
    if (!read)
        co_return fail(read.error());
    co_return templateOf(*all);
}

} // namespace xsc::cloudconfig
