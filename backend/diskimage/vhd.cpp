// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/vhd.h"

#include "diskimage/tr.h"

#include <QtEndian>

namespace xsc::diskimage {

namespace {

constexpr qsizetype currentSizeAt = 48;
constexpr qsizetype typeAt = 60;
constexpr qsizetype checksumAt = 64;

template <class Number>
Number numberAt(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<Number>(bytes.data() + offset);
}

quint32 checksumOf(QByteArrayView footer)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < footer.size(); ++i) {
        if (i < checksumAt || i >= checksumAt + 4)
            sum += static_cast<quint8>(footer[i]);
    }
    return ~sum;
}

Fail damaged(const QString &why)
{
    return fail(ErrorKind::Protocol, Tr::tr("The VHD file is damaged: its first 512 bytes make no sense."),
                why);
}

} // namespace

bool isVhd(QByteArrayView start) { return start.startsWith("conectix"); }

Result<qint64> vhdDiskSize(QByteArrayView start)
{
    if (!isVhd(start) || start.size() < vhdFooterBytes)
        return damaged(QStringLiteral("no footer"));
    const QByteArrayView footer = start.first(vhdFooterBytes);
    if (numberAt<quint32>(footer, checksumAt) != checksumOf(footer))
        return damaged(QStringLiteral("checksum"));
    const auto type = numberAt<quint32>(footer, typeAt);
    if (type == 4)
        return fail(ErrorKind::Unsupported,
                    Tr::tr("The VHD file holds only the difference to another one. Merge them first."));
    const auto size = numberAt<quint64>(footer, currentSizeAt);
    if ((type != 2 && type != 3) || size == 0 || size % vhdSector != 0)
        return damaged(QStringLiteral("type %1, size %2").arg(type).arg(size));
    if (size > static_cast<quint64>(largestDisk))
        return fail(ErrorKind::Limit, Tr::tr("The disk in the VHD file is larger than a pool can keep."));
    return static_cast<qint64>(size);
}

// Blocks of 64 KiB, the smallest that are in use, with a sector of bitmap each; tables and locators on top.
qint64 longestVhd(qint64 diskSize) { return diskSize + diskSize / 64 + qint64(4) * 1024 * 1024; }

} // namespace xsc::diskimage
