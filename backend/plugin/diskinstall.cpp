// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/diskinstall.h"

#include "core/log.h"
#include "core/signalwait.h"
#include "diskimage/imagereader.h"
#include "diskimage/vhd.h"
#include "net/download.h"
#include "plugin/tr.h"
#include "xapi/disktransfer.h"
#include "xapi/failures.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using diskimage::ImageReader;
using xapi::Value;

namespace {

using ReaderPtr = std::shared_ptr<ImageReader>;

constexpr auto tidyTime = 60s;
constexpr auto betweenAttempts = 500ms;

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

Task<xapi::VdiRef> createDisk(xapi::SessionPtr session, xapi::SrRef storage, qint64 size, Patience patience)
{
    const Value fields =
        Value::Struct{{u"SR"_s, storage.text()},   {u"virtual_size"_s, QString::number(size)},
                      {u"type"_s, u"system"_s},    {u"sharable"_s, false},
                      {u"read_only"_s, false},     {u"other_config"_s, Value::Struct()},
                      {u"name_label"_s, u"Disk"_s}};
    const QList<Value> parameters{fields};
    const auto ref = co_await xapi::callText(session, u"VDI.create"_s, parameters, patience);
    if (!ref)
        co_return fail(ref.error());
    co_return xapi::VdiRef(*ref);
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

bool isHeld(const Error &error)
{
    return xapi::hasCode(error, "VDI_IN_USE"_L1) || xapi::hasCode(error, "OTHER_OPERATION_IN_PROGRESS"_L1);
}

} // namespace

Task<xapi::VdiRef> installDisk(xapi::SessionPtr session, xapi::SrRecord storage, QUrl url, Patience patience)
{
    const qint64 most = storage.physicalSize > 0 ? storage.physicalSize : diskimage::largestDisk;
    const auto found = co_await findImage(url, most, patience);
    if (!found)
        co_return fail(found.error());
    const auto disk = co_await createDisk(session, storage.ref, found->diskSize, patience);
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
    const Patience patience = Patience::of(tidyTime);
    const QList<Value> parameters{disk.text()};
    for (;;) {
        const auto gone = co_await session->call(u"VDI.destroy"_s, parameters, patience);
        if (gone)
            co_return;
        if (!isHeld(gone.error()) || patience.isOver()) {
            qCWarning(lcPlugin, "A disk was left behind: %ls", qUtf16Printable(gone.error().text()));
            co_return;
        }
        co_await pause(betweenAttempts, patience);
    }
}

} // namespace xsc::plugin
