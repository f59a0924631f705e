// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/diskinstall.h"

#include "diskimage/imagereader.h"
#include "diskimage/vhd.h"
#include "net/download.h"
#include "plugin/tr.h"
#include "xapi/devices.h"
#include "xapi/disktransfer.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;
using diskimage::ImageReader;
using xapi::Value;

namespace {

using ReaderPtr = std::shared_ptr<ImageReader>;

// A web server's words are no code of XAPI's.
Error told(Error error)
{
    error.code.clear();
    return error;
}

Task<ReaderPtr> openImage(QUrl url, Patience patience)
{
    const net::DownloadSettings settings;
    const auto download = co_await net::Download::open(url, settings, patience);
    if (!download)
        co_return fail(told(download.error()));
    const diskimage::PieceSource source = [from = *download](Patience ofOne) {
        return from->read(std::move(ofOne));
    };
    co_return co_await ImageReader::open(source, (*download)->size(), patience);
}

Task<qint64> measured(ReaderPtr image, qint64 most, Patience patience)
{
    for (qint64 size = 0;;) {
        const auto piece = co_await image->read(patience);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            co_return size;
        size += piece->size();
        if (size > most)
            co_return fail(ErrorKind::Limit, Tr::tr("The image is larger than the storage it is meant for."));
    }
}

//! An image at its start, and how large the disk must be.
struct Found
{
    ReaderPtr image;
    qint64 diskSize = 0;
};

Task<Found> findImage(QUrl url, qint64 most, Patience patience)
{
    auto image = co_await openImage(url, patience);
    if (!image)
        co_return fail(image.error());
    if ((*image)->diskSize() >= 0)
        co_return Found{*image, (*image)->diskSize()};
    const auto size = co_await measured(*image, most, patience);
    if (!size)
        co_return fail(size.error());
    image = co_await openImage(url, patience);
    if (!image)
        co_return fail(image.error());
    co_return Found{*image, *size};
}

xapi::DiskContent contentOf(const Found &found)
{
    const bool isVhd = found.image->format() == diskimage::Format::Vhd;
    const net::HttpBodySource source = [image = found.image](Patience patience) {
        return image->read(std::move(patience));
    };
    return {isVhd ? xapi::DiskFormat::Vhd : xapi::DiskFormat::Raw,
            isVhd ? found.image->imageSize() : found.diskSize, source};
}

} // namespace

Task<xapi::VdiRef> installDisk(xapi::SessionPtr session, xapi::SrRecord storage, QUrl url, Patience patience)
{
    const qint64 most = storage.physicalSize > 0 ? storage.physicalSize : diskimage::largestDisk;
    const auto found = co_await findImage(url, most, patience);
    if (!found)
        co_return fail(found.error());
    const xapi::NewDisk wanted{storage.ref, found->diskSize, u"Disk"_s};
    const auto disk = co_await xapi::createDisk(session, wanted, patience);
    if (!disk)
        co_return fail(disk.error());
    xapi::TransferSettings settings;
    settings.label = Tr::tr("Container Management: installing %1").arg(url.fileName());
    const auto filled = co_await xapi::importDisk(session, *disk, contentOf(*found), settings, patience);
    if (filled)
        co_return *disk;
    co_await removeDisk(session, *disk);
    co_return fail(filled.error());
}

QCoro::Task<void> removeDisk(xapi::SessionPtr session, xapi::VdiRef disk)
{
    const QList<Value> parameters{disk.text()};
    co_await xapi::takeBack(session, u"VDI.destroy"_s, parameters);
}

} // namespace xsc::plugin
