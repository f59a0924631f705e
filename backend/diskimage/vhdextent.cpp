// SPDX-License-Identifier: BSD-2-Clause
#include "diskimage/vhdextent.h"

#include "diskimage/vhd.h"

#include <QtEndian>

#include <algorithm>

namespace xsc::diskimage {

namespace {

constexpr qint64 headerAt = vhdFooterBytes;
constexpr qint64 headerEnd = headerAt + 1024;
constexpr quint32 unused = 0xffffffff;

template <class Number>
qint64 numberAt(const QByteArray &bytes, qsizetype offset)
{
    return static_cast<qint64>(qFromBigEndian<Number>(bytes.constData() + offset));
}

} // namespace

void VhdExtent::feed(QByteArrayView bytes)
{
    if (m_position < headerEnd) {
        m_head += bytes.first(std::min<qint64>(bytes.size(), headerEnd - m_position));
        if (m_head.size() == headerEnd)
            readHeader();
    }
    const qint64 from = std::clamp<qint64>(m_tableAt - m_position, 0, bytes.size());
    const qint64 to = std::clamp<qint64>(m_tableEnd - m_position, 0, bytes.size());
    if (from < to)
        readTable(bytes.sliced(from, to - from));
    m_position += bytes.size();
}

// What does not look as usual is left to the server.
void VhdExtent::readHeader()
{
    const QByteArray header = m_head.mid(headerAt);
    const qint64 block = numberAt<quint32>(header, 32);
    const qint64 table = numberAt<quint64>(header, 16);
    const qint64 mostEntries = largestDisk / (qint64(64) * 1024);
    const qint64 entries = numberAt<quint32>(header, 28);
    if (!header.startsWith("cxsparse") || table < headerEnd || table > largestDisk || entries > mostEntries)
        return;
    m_tableAt = table;
    m_tableEnd = table + entries * 4;
    m_blockBytes = block + (block / vhdSector / 8 + vhdSector - 1) / vhdSector * vhdSector;
    m_least = m_tableEnd;
}

void VhdExtent::readTable(QByteArrayView bytes)
{
    for (const char c : bytes) {
        m_entry += c;
        if (m_entry.size() < 4)
            continue;
        readEntry(m_entry);
        m_entry.clear();
    }
}

void VhdExtent::readEntry(const QByteArray &entry)
{
    const auto position = qFromBigEndian<quint32>(entry.constData());
    if (position != unused)
        m_least = std::max(m_least, position * vhdSector + m_blockBytes);
}

} // namespace xsc::diskimage
