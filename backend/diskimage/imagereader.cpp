// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/imagereader.h"

#include "diskimage/tr.h"
#include "diskimage/vhd.h"

namespace xsc::diskimage {

ImageReader::ImageReader(PieceSource source)
    : m_source(std::move(source))
{}

Task<std::shared_ptr<ImageReader>> ImageReader::open(PieceSource source, qint64 fileSize, Patience patience)
{
    const std::shared_ptr<ImageReader> reader(new ImageReader(std::move(source)));
    const auto started = co_await reader->start(fileSize, patience);
    if (!started)
        co_return fail(started.error());
    co_return reader;
}

Task<> ImageReader::start(qint64 fileSize, Patience patience)
{
    const auto self = shared_from_this();
    while (!m_hasEnded && m_raw.size() < compressionMarkBytes) {
        const auto piece = co_await m_source(patience);
        if (!piece)
            co_return fail(piece.error());
        m_hasEnded = piece->isEmpty();
        m_raw += *piece;
    }
    m_compression = compressionOf(m_raw);
    if (m_compression != Compression::None) {
        auto decoder = Decoder::make(m_compression);
        if (!decoder)
            co_return fail(decoder.error());
        m_decoder = std::move(*decoder);
        m_decoder->feed(std::exchange(m_raw, {}));
    }
    while (m_head.size() < vhdFooterBytes) {
        const auto piece = co_await nextDecoded(patience);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            break;
        m_head += *piece;
    }
    co_return recognise(fileSize);
}

Result<> ImageReader::recognise(qint64 fileSize)
{
    if (m_head.isEmpty())
        return fail(ErrorKind::Protocol, Tr::tr("The image is empty."));
    m_imageSize = m_decoder ? -1 : fileSize;
    if (isVhd(m_head)) {
        const auto size = vhdDiskSize(m_head);
        if (!size)
            return fail(size.error());
        m_format = Format::Vhd;
        m_diskSize = *size;
        m_mostBytes = longestVhd(*size);
        return {};
    }
    m_diskSize = m_imageSize;
    m_mostBytes = m_diskSize >= 0 ? m_diskSize : largestDisk;
    if (m_mostBytes > largestDisk)
        return fail(ErrorKind::Limit, Tr::tr("The image is larger than a pool can keep."));
    return {};
}

Task<QByteArray> ImageReader::nextDecoded(Patience patience)
{
    if (!m_raw.isEmpty())
        co_return std::exchange(m_raw, {});
    for (;;) {
        if (m_decoder) {
            auto out = m_decoder->take();
            if (!out || !out->isEmpty())
                co_return out;
        }
        if (m_hasEnded)
            break;
        auto piece = co_await m_source(patience);
        if (!piece)
            co_return fail(piece.error());
        m_hasEnded = piece->isEmpty();
        if (!m_decoder)
            co_return *piece;
        if (!m_hasEnded)
            m_decoder->feed(std::move(*piece));
    }
    if (m_decoder) {
        if (const auto whole = m_decoder->finish(); !whole)
            co_return fail(whole.error());
    }
    co_return QByteArray();
}

Task<QByteArray> ImageReader::read(Patience patience)
{
    const auto self = shared_from_this();
    Result<QByteArray> piece = std::exchange(m_head, {});
    if (piece->isEmpty())
        piece = co_await nextDecoded(patience);
    if (!piece)
        co_return piece;
    m_given += piece->size();
    if (m_format == Format::Vhd)
        m_extent.feed(*piece);
    if (piece->isEmpty() && !m_extent.isWhole())
        co_return fail(ErrorKind::Protocol, Tr::tr("The VHD file is incomplete: it ends in the middle."));
    if (m_given > m_mostBytes)
        co_return fail(ErrorKind::Limit, Tr::tr("The image is longer than the disk it describes."));
    co_return piece;
}

} // namespace xsc::diskimage
