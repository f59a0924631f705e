// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "diskimage/decoder.h"
#include "diskimage/vhdextent.h"

#include <functional>

namespace xsc::diskimage {

//! Gives the next piece of a file, at most a few hundred KiB; an empty piece is its end.
using PieceSource = std::function<Task<QByteArray>(Patience)>;

enum class Format { Raw, Vhd };

//! A disk image read from a file that comes in piece by piece, unpacked on the way. Holds one piece of each.
//! A running read() keeps its reader alive.
class ImageReader : public std::enable_shared_from_this<ImageReader>
{
public:
    //! Reads as far as is needed to know what it is. \a fileSize: of the file as it comes in; -1: unknown.
    //! Errors: those of \a source; Protocol (damaged, empty), Unsupported, Limit.
    [[nodiscard]] static Task<std::shared_ptr<ImageReader>> open(PieceSource source, qint64 fileSize,
                                                                 Patience patience);

    [[nodiscard]] Compression compression() const { return m_compression; }
    [[nodiscard]] Format format() const { return m_format; }
    //! Bytes of the disk described; -1: a raw image whose end is not known yet.
    [[nodiscard]] qint64 diskSize() const { return m_diskSize; }
    //! Bytes that read() will give in all; -1: unknown.
    [[nodiscard]] qint64 imageSize() const { return m_imageSize; }

    //! The next piece of the image; empty at its end, however often it is asked. Errors: those of open(),
    //! Limit also when more comes than the disk can hold.
    [[nodiscard]] Task<QByteArray> read(Patience patience);

private:
    explicit ImageReader(PieceSource source);
    [[nodiscard]] Task<> start(qint64 fileSize, Patience patience);
    [[nodiscard]] Task<QByteArray> nextDecoded(Patience patience);
    [[nodiscard]] Result<> recognise(qint64 fileSize);

    PieceSource m_source;
    std::unique_ptr<Decoder> m_decoder; //!< none for an uncompressed file
    QByteArray m_raw;                   //!< read ahead, not decoded
    QByteArray m_head;                  //!< read ahead, decoded
    Compression m_compression = Compression::None;
    Format m_format = Format::Raw;
    qint64 m_diskSize = -1;
    qint64 m_imageSize = -1;
    qint64 m_given = 0;
    qint64 m_mostBytes = 0;
    bool m_hasEnded = false;
    VhdExtent m_extent;
};

} // namespace xsc::diskimage
