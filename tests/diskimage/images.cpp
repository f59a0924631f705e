// SPDX-License-Identifier: BSD-2-Clause
#include "images.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <cstring>

namespace xsc::test {

namespace {

constexpr qsizetype blockBytes = 2 * 1024 * 1024;
constexpr qsizetype sector = 512;
constexpr qsizetype bitmapBytes = blockBytes / sector / 8;

template <class Number>
void put(QByteArray &to, qsizetype offset, Number number)
{
    qToBigEndian(number, to.data() + offset);
}

void seal(QByteArray &record, qsizetype checksumAt)
{
    quint32 sum = 0;
    for (const char c : std::as_const(record))
        sum += static_cast<quint8>(c);
    put<quint32>(record, checksumAt, ~sum);
}

QByteArray footer(qsizetype diskSize)
{
    QByteArray bytes(sector, '\0');
    bytes.replace(0, 8, "conectix");
    put<quint32>(bytes, 8, 2);
    put<quint32>(bytes, 12, 0x00010000);
    put<quint64>(bytes, 16, sector);
    bytes.replace(28, 4, "test");
    put<quint64>(bytes, 40, static_cast<quint64>(diskSize));
    put<quint64>(bytes, 48, static_cast<quint64>(diskSize));
    put<quint32>(bytes, 60, 3);
    bytes.replace(68, 16, "0123456789abcdef");
    seal(bytes, 64);
    return bytes;
}

QByteArray header(qsizetype blocks)
{
    QByteArray bytes(2 * sector, '\0');
    bytes.replace(0, 8, "cxsparse");
    put<quint64>(bytes, 8, ~quint64(0));
    put<quint64>(bytes, 16, 3 * sector);
    put<quint32>(bytes, 24, 0x00010000);
    put<quint32>(bytes, 28, static_cast<quint32>(blocks));
    put<quint32>(bytes, 32, static_cast<quint32>(blockBytes));
    seal(bytes, 36);
    return bytes;
}

} // namespace

QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); i += 4) {
        const quint32 word = random.generate();
        std::memcpy(bytes.data() + i, &word, 4);
    }
    return bytes.first(size);
}

QByteArray someDisk(qsizetype size)
{
    QByteArray disk(size, '\0');
    const qsizetype part = std::min<qsizetype>(size / 4, 100'000);
    disk.replace(0, part, noise(part, 2));
    if (size > 2 * blockBytes)
        disk.replace(blockBytes - part / 2, part, noise(part, 3));
    disk.replace(size - part, part, noise(part, 4));
    return disk;
}

QByteArray vhdOf(const QByteArray &disk)
{
    const qsizetype blocks = (disk.size() + blockBytes - 1) / blockBytes;
    QByteArray table((blocks * 4 + sector - 1) / sector * sector, '\xff');
    QByteArray data;
    const qsizetype dataStart = 3 * sector + table.size();
    for (qsizetype i = 0; i < blocks; ++i) {
        QByteArray block = disk.mid(i * blockBytes, blockBytes);
        if (block.count('\0') == block.size())
            continue;
        block.resize(blockBytes, '\0');
        put<quint32>(table, i * 4, static_cast<quint32>((dataStart + data.size()) / sector));
        data += QByteArray(bitmapBytes, '\xff') + block;
    }
    return footer(disk.size()) + header(blocks) + table + data + footer(disk.size());
}

diskimage::PieceSource sourceOf(QByteArray bytes, qsizetype pieceBytes)
{
    struct Rest
    {
        QByteArray bytes;
        qsizetype used = 0;
    };
    const auto rest = std::make_shared<Rest>(Rest{std::move(bytes), 0});
    return [rest, pieceBytes](const Patience &) -> Task<QByteArray> {
        const auto give = [](std::shared_ptr<Rest> from, qsizetype most) -> Task<QByteArray> {
            const QByteArray piece = from->bytes.mid(from->used, most);
            from->used += piece.size();
            co_return piece;
        };
        return give(rest, pieceBytes);
    };
}

} // namespace xsc::test
