// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/fatvolume.h"

#include "cloudconfig/fatentries.h"
#include "cloudconfig/tr.h"

#include <QSet>
#include <QtEndian>

#include <bit>

namespace xsc::cloudconfig {

namespace {

constexpr qint64 bootSectorBytes = 512;
constexpr quint32 fewestClustersFat16 = 4085;
constexpr quint32 fewestClustersFat32 = 65525;

quint8 fatByte(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }
quint16 fatShort(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint16>(bytes.data() + at); }
quint32 fatWord(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }

bool isBootSector(QByteArrayView boot)
{
    const quint16 sector = fatShort(boot, 11);
    const bool jumps = fatByte(boot, 0) == 0xEB || fatByte(boot, 0) == 0xE9;
    return jumps && fatByte(boot, 510) == 0x55 && fatByte(boot, 511) == 0xAA && sector >= 512 &&
           sector <= 4096 && std::has_single_bit(sector) && std::has_single_bit(fatByte(boot, 13)) &&
           fatShort(boot, 14) > 0 && (fatByte(boot, 16) == 1 || fatByte(boot, 16) == 2);
}

} // namespace

Result<std::unique_ptr<Volume>> FatVolume::open(std::shared_ptr<QIODevice> image)
{
    std::unique_ptr<FatVolume> volume(new FatVolume(std::move(image)));
    if (const auto read = volume->readBootSector(); !read)
        return fail(read.error());
    return volume;
}

Result<> FatVolume::readBootSector()
{
    const auto boot = bytesAt(0, bootSectorBytes);
    if (!boot || !isBootSector(*boot))
        return fail(ErrorKind::Unsupported, Tr::tr("The image holds no file system of a config drive."));
    if (const auto laidOut = layOut(*boot); !laidOut)
        return laidOut;
    return readLabel(*boot);
}

Result<> FatVolume::layOut(QByteArrayView boot)
{
    const qint64 sector = fatShort(boot, 11);
    const qint64 tableSectors = fatShort(boot, 22) ? fatShort(boot, 22) : fatWord(boot, 36);
    const qint64 sectors = fatShort(boot, 19) ? fatShort(boot, 19) : fatWord(boot, 32);
    m_clusterBytes = sector * fatByte(boot, 13);
    m_tableAt = sector * fatShort(boot, 14);
    m_rootAt = m_tableAt + sector * tableSectors * fatByte(boot, 16);
    m_rootBytes = qint64(fatShort(boot, 17)) * fatEntryBytes;
    m_dataAt = m_rootAt + (m_rootBytes + sector - 1) / sector * sector;
    const qint64 data = sectors * sector - m_dataAt;
    if (data < m_clusterBytes)
        return damaged("sectors");
    m_clusters = static_cast<quint32>(data / m_clusterBytes);
    m_bits = m_clusters < fewestClustersFat16 ? 12 : m_clusters < fewestClustersFat32 ? 16 : 32;
    if ((m_rootBytes == 0) != (m_bits == 32) || tableSectors * sector * 8 / m_bits < m_clusters)
        return damaged("allocation table");
    m_root.isFolder = true;
    m_root.start = m_bits == 32 ? fatWord(boot, 44) : 0;
    return {};
}

// The label in the root folder is the one that readers go by; the boot sector may have an old one.
Result<> FatVolume::readLabel(QByteArrayView boot)
{
    const auto table = tableOf(m_root);
    if (!table)
        return fail(table.error());
    m_label = labelOfFolder(*table);
    if (m_label.isEmpty())
        m_label = QString::fromLatin1(boot.sliced(m_bits == 32 ? 71 : 43, 11)).trimmed();
    return {};
}

Result<QByteArray> FatVolume::tableOf(const VolumeEntry &folder)
{
    if (folder.start == 0)
        return bytesAt(m_rootAt, m_rootBytes);
    return chain(folder.start, largestFolder);
}

Result<QList<VolumeEntry>> FatVolume::list(const VolumeEntry &folder)
{
    const auto table = tableOf(folder);
    if (!table)
        return fail(table.error());
    return entriesOfFolder(*table);
}

Result<QByteArray> FatVolume::read(const VolumeEntry &file)
{
    if (file.size > largestFile)
        return tooLarge();
    if (file.size == 0)
        return QByteArray();
    auto bytes = chain(file.start, file.size);
    if (bytes && bytes->size() < file.size)
        return damaged("a file ends early");
    return bytes;
}

Result<QByteArray> FatVolume::chain(quint32 cluster, qint64 most)
{
    QByteArray all;
    QSet<quint32> seen;
    while (all.size() < most) {
        if (cluster < 2 || cluster - 2 >= m_clusters)
            return damaged("cluster");
        if (seen.contains(cluster))
            return damaged("clusters in a circle");
        seen.insert(cluster);
        const auto bytes =
            bytesAt(m_dataAt + (cluster - 2) * m_clusterBytes, std::min(m_clusterBytes, most - all.size()));
        if (!bytes)
            return fail(bytes.error());
        all += *bytes;
        const auto following = next(cluster);
        if (!following)
            return fail(following.error());
        if (*following == 0)
            break;
        cluster = *following;
    }
    return all;
}

Result<quint32> FatVolume::next(quint32 cluster)
{
    const qint64 at = m_tableAt + qint64(cluster) * m_bits / 8;
    const auto bytes = bytesAt(at, m_bits == 32 ? 4 : 2);
    if (!bytes)
        return fail(bytes.error());
    if (m_bits == 32) {
        const quint32 value = fatWord(*bytes, 0) & 0x0FFFFFFF;
        return value >= 0x0FFFFFF8 ? 0 : value;
    }
    quint32 value = fatShort(*bytes, 0);
    if (m_bits == 16)
        return value >= 0xFFF8 ? 0 : value;
    value = cluster % 2 ? value >> 4 : value & 0x0FFF;
    return value >= 0x0FF8 ? 0 : value;
}

} // namespace xsc::cloudconfig
