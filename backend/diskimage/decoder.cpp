// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/decoder.h"

#include "diskimage/tr.h"

#include <KCompressionDevice>
#include <KFilterBase>

#include <algorithm>

namespace xsc::diskimage {

namespace {

KCompressionDevice::CompressionType typeOf(Compression compression)
{
    switch (compression) {
    case Compression::Gzip:
        return KCompressionDevice::GZip;
    case Compression::Bzip2:
        return KCompressionDevice::BZip2;
    case Compression::Xz:
        return KCompressionDevice::Xz;
    case Compression::Zstd:
        return KCompressionDevice::Zstd;
    case Compression::None:
        break;
    }
    return KCompressionDevice::None;
}

Error damaged(Compression compression)
{
    return {ErrorKind::Protocol,
            Tr::tr("The %1 file is damaged: it cannot be unpacked.").arg(suffixOf(compression)),
            {},
            {}};
}

//! Drives one of KArchive's filters, each of which ends with a member of the file.
class FilterDecoder final : public Decoder
{
public:
    FilterDecoder(Compression compression, std::unique_ptr<KFilterBase> filter)
        : m_compression(compression)
        , m_filter(std::move(filter))
        , m_room(pieceBytes, Qt::Uninitialized)
    {}
    ~FilterDecoder() override { close(); }
    Q_DISABLE_COPY_MOVE(FilterDecoder)

    void feed(QByteArray bytes) override;
    [[nodiscard]] Result<QByteArray> take() override;
    [[nodiscard]] Result<> finish() const override;

private:
    [[nodiscard]] bool skipPadding();
    [[nodiscard]] bool open();
    void close();
    [[nodiscard]] bool step(QByteArray &out);
    [[nodiscard]] qsizetype portion() const;

    Compression m_compression;
    std::unique_ptr<KFilterBase> m_filter;
    QByteArray m_in;
    QByteArray m_room; //!< where the filter writes: one for all pieces, most of which are short
    qsizetype m_used = 0;
    qsizetype m_padding = 0;  //!< bytes of it since the last member
    bool m_isOpen = false;    //!< the filter holds resources
    bool m_isInside = false;  //!< a member has begun and not ended
    bool m_isPending = false; //!< the filter may have more to give without new input
    bool m_isBroken = false;
    bool m_hasMembers = false;
};

void FilterDecoder::feed(QByteArray bytes)
{
    m_in = std::move(bytes);
    m_used = 0;
}

bool FilterDecoder::open()
{
    close();
    m_isOpen = m_isInside = m_filter->init(QIODevice::ReadOnly);
    m_hasMembers = true;
    return m_isOpen;
}

void FilterDecoder::close()
{
    if (m_isOpen)
        m_filter->terminate();
    m_isOpen = false;
}

// Members of an xz file may be padded with zeros, four at a time.
bool FilterDecoder::skipPadding()
{
    const qsizetype start = m_used;
    while (m_compression == Compression::Xz && m_hasMembers && m_used < m_in.size() &&
           m_in.at(m_used) == '\0')
        ++m_used;
    m_padding += m_used - start;
    return m_used == m_in.size() || m_padding % 4 == 0;
}

// KArchive's gzip filter gives nothing unless it has input. One byte, with a whole piece of room, always
// brings out what zlib held back: so the last one is kept for that.
qsizetype FilterDecoder::portion() const
{
    const qsizetype left = m_in.size() - m_used;
    return m_compression == Compression::Gzip && left > 1 ? left - 1 : left;
}

// One call of the filter; what it gave is in \a out.
bool FilterDecoder::step(QByteArray &out)
{
    const qsizetype given = portion();
    m_filter->setInBuffer(m_in.constData() + m_used, static_cast<uint>(given));
    m_filter->setOutBuffer(m_room.data(), static_cast<uint>(pieceBytes));
    const KFilterBase::Result result = m_filter->uncompress();
    m_used += given - m_filter->inBufferAvailable();
    out = QByteArray(m_room.constData(), pieceBytes - m_filter->outBufferAvailable());
    m_isPending = out.size() == pieceBytes && m_compression != Compression::Gzip;
    if (result == KFilterBase::End) {
        m_isInside = false;
        m_isPending = false;
        m_padding = 0;
    }
    return result != KFilterBase::Error;
}

Result<QByteArray> FilterDecoder::take()
{
    QByteArray out;
    while (!m_isBroken && out.isEmpty() && (m_used < m_in.size() || m_isPending)) {
        if (!m_isInside) {
            m_isBroken = !skipPadding();
            if (m_isBroken || m_used == m_in.size())
                break;
            m_isBroken = !open();
        }
        m_isBroken = m_isBroken || !step(out);
    }
    if (m_isBroken)
        return fail(damaged(m_compression));
    return out;
}

Result<> FilterDecoder::finish() const
{
    if (m_isBroken)
        return fail(damaged(m_compression));
    if (m_isInside || !m_hasMembers || m_padding % 4 != 0)
        return fail(ErrorKind::Protocol,
                    Tr::tr("The %1 file is incomplete: it ends in the middle.").arg(suffixOf(m_compression)));
    return {};
}

} // namespace

Result<std::unique_ptr<Decoder>> Decoder::make(Compression compression)
{
    std::unique_ptr<KFilterBase> filter(KCompressionDevice::filterForCompressionType(typeOf(compression)));
    if (!filter)
        return fail(ErrorKind::Unsupported,
                    Tr::tr("This build cannot unpack %1 files. Use an image that is not compressed.")
                        .arg(suffixOf(compression)));
    return std::unique_ptr<Decoder>(new FilterDecoder(compression, std::move(filter)));
}

} // namespace xsc::diskimage
