// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/simulateddisk.h"

#include <algorithm>

namespace xsc::simulator {

namespace {

constexpr qint64 s_page = 64 * 1024;

bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

} // namespace

bool SimulatedDisk::write(qint64 offset, QByteArrayView bytes)
{
    if (offset < 0 || bytes.size() > m_size - offset)
        return false;
    while (!bytes.isEmpty()) {
        const qint64 start = offset % s_page;
        const qint64 count = std::min<qint64>(bytes.size(), s_page - start);
        const QByteArrayView part = bytes.first(count);
        if (m_pages.contains(offset / s_page) || !isZero(part)) {
            QByteArray &page = m_pages[offset / s_page];
            page.resize(s_page, '\0');
            std::copy(part.begin(), part.end(), page.begin() + start);
        }
        offset += count;
        bytes = bytes.sliced(count);
    }
    return true;
}

QByteArray SimulatedDisk::read(qint64 offset, qint64 length) const
{
    QByteArray bytes;
    qint64 left = std::min(length, m_size - offset);
    while (left > 0) {
        const qint64 start = offset % s_page;
        const qint64 count = std::min(left, s_page - start);
        const auto page = m_pages.constFind(offset / s_page);
        bytes += page == m_pages.cend() ? QByteArray(count, '\0') : page->mid(start, count);
        offset += count;
        left -= count;
    }
    return bytes;
}

} // namespace xsc::simulator
