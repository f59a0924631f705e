// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/diskbody.h"

#include "simulator/xapierror.h"

#include <QtEndian>

#include <algorithm>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 s_sector = 512;
constexpr qint64 s_piece = 64 * 1024;
constexpr qint64 s_mostBlocks = 1 << 20;

//! What the functions below share.
struct Body
{
    std::shared_ptr<BodyInput> input;
    std::shared_ptr<SimulatedDisk> disk;
    BodyProgress progress;
    Patience patience;
};

struct VhdLayout
{
    qint64 block = 0;
    qint64 bitmap = 0;
    QList<std::pair<qint64, qint64>> blocks; //!< where in the file, which of the disk; in the file's order
};

Fail ioError() { return xapiFail({u"VDI_IO_ERROR"_s, u"Device I/O errors"_s}); }

template <class Number>
qint64 bigAt(const QByteArray &bytes, qsizetype offset)
{
    return static_cast<qint64>(qFromBigEndian<Number>(bytes.constData() + offset));
}

//! Copies \a count bytes to the disk; what lies beyond its end must be zero.
Task<> copy(Body body, qint64 offset, qint64 count)
{
    while (count > 0) {
        const auto piece = co_await body.input->some(std::min(count, s_piece), body.patience);
        if (!piece)
            co_return fail(piece.error());
        const qint64 fits = std::clamp<qint64>(body.disk->size() - offset, 0, piece->size());
        if (piece->count('\0') != piece->size() && fits < piece->size())
            co_return ioError();
        if (fits > 0 && !body.disk->write(offset, QByteArrayView(*piece).first(fits)))
            co_return ioError();
        offset += piece->size();
        count -= piece->size();
    }
    co_return Result<>();
}

Task<> readRaw(Body body, qint64 length)
{
    if (length > body.disk->size())
        co_return ioError();
    const qint64 whole = length < 0 ? body.disk->size() : length;
    for (qint64 done = 0; done < whole; done += s_piece) {
        const auto copied = co_await copy(body, done, std::min(s_piece, whole - done));
        if (!copied)
            co_return fail(copied.error());
        const auto goOn = co_await body.progress(std::min(done + s_piece, whole), whole);
        if (!goOn)
            co_return fail(goOn.error());
    }
    co_return Result<>();
}

Task<> readChunks(Body body)
{
    for (;;) {
        const auto head = co_await body.input->exactly(12, body.patience);
        if (!head)
            co_return fail(head.error());
        const auto offset = qFromLittleEndian<qint64>(head->constData());
        const auto length = static_cast<qint64>(qFromLittleEndian<quint32>(head->constData() + 8));
        if (offset == 0 && length == 0)
            co_return Result<>();
        if (offset < 0 || length > body.disk->size() - offset)
            co_return ioError();
        const auto copied = co_await copy(body, offset, length);
        if (!copied)
            co_return fail(copied.error());
        const auto goOn = co_await body.progress(offset + length, body.disk->size());
        if (!goOn)
            co_return fail(goOn.error());
    }
}

Task<VhdLayout> readLayout(Body body)
{
    const auto head = co_await body.input->exactly(3 * s_sector, body.patience);
    if (!head)
        co_return fail(head.error());
    const qint64 table = bigAt<quint64>(*head, s_sector + 16);
    const qint64 entries = bigAt<quint32>(*head, s_sector + 28);
    const bool isVhd = head->startsWith("conectix") && head->mid(s_sector).startsWith("cxsparse");
    VhdLayout layout;
    layout.block = bigAt<quint32>(*head, s_sector + 32);
    layout.bitmap = (layout.block / s_sector / 8 + s_sector - 1) / s_sector * s_sector;
    if (!isVhd || bigAt<quint64>(*head, 48) > body.disk->size() || table < 3 * s_sector ||
        entries > s_mostBlocks || layout.block < s_sector)
        co_return ioError();
    const auto skipped = co_await body.input->skip(table - 3 * s_sector, body.patience);
    if (!skipped)
        co_return fail(skipped.error());
    const auto bytes = co_await body.input->exactly(entries * 4, body.patience);
    if (!bytes)
        co_return fail(bytes.error());
    for (qint64 i = 0; i < entries; ++i) {
        if (const qint64 sector = bigAt<quint32>(*bytes, i * 4); sector != 0xffffffff)
            layout.blocks.append({sector * s_sector, i});
    }
    std::sort(layout.blocks.begin(), layout.blocks.end());
    co_return layout;
}

Task<> readVhd(Body body)
{
    const auto layout = co_await readLayout(body);
    if (!layout)
        co_return fail(layout.error());
    qint64 done = 0;
    for (const auto &[position, block] : layout->blocks) {
        if (position < body.input->taken())
            co_return ioError();
        const auto skipped =
            co_await body.input->skip(position + layout->bitmap - body.input->taken(), body.patience);
        if (!skipped)
            co_return fail(skipped.error());
        const auto copied = co_await copy(body, block * layout->block, layout->block);
        if (!copied)
            co_return fail(copied.error());
        const auto goOn = co_await body.progress(++done, layout->blocks.size());
        if (!goOn)
            co_return fail(goOn.error());
    }
    co_return Result<>();
}

} // namespace

Task<> readDiskBody(BodyForm form, qint64 length, std::shared_ptr<BodyInput> input,
                    std::shared_ptr<SimulatedDisk> disk, BodyProgress progress, Patience patience)
{
    const Body body{std::move(input), std::move(disk), std::move(progress), std::move(patience)};
    switch (form) {
    case BodyForm::Raw:
        return readRaw(body, length);
    case BodyForm::Chunked:
        return readChunks(body);
    case BodyForm::Vhd:
        break;
    }
    return readVhd(body);
}

} // namespace xsc::simulator
