// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace xsc::net {

//! Bytes that are put in at one end and taken out at the other, in pieces of any size.
class ByteQueue
{
public:
    [[nodiscard]] qsizetype size() const { return m_bytes.size() - m_start; }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] bool contains(char byte) const { return QByteArrayView(data(), size()).contains(byte); }
    //! The next size() bytes.
    [[nodiscard]] const char *data() const { return m_bytes.constData() + m_start; }

    void append(const char *data, qsizetype size) { m_bytes.append(data, size); }
    //! Room for \a most bytes more, which the caller fills from the start and ends with added().
    [[nodiscard]] char *room(qsizetype most)
    {
        const qsizetype before = m_bytes.size();
        m_bytes.resize(before + most);
        return m_bytes.data() + before;
    }
    //! \a count of the \a most bytes were filled.
    void added(qsizetype count, qsizetype most) { m_bytes.chop(most - count); }
    void clear() { *this = {}; }

    void drop(qsizetype count)
    {
        m_start += count;
        if (m_start == m_bytes.size()) {
            clear();
        } else if (m_start > m_bytes.size() / 2) {
            m_bytes.remove(0, m_start);
            m_start = 0;
        }
    }

    //! Copies at most \a most bytes out; how many they were.
    qsizetype take(char *to, qsizetype most)
    {
        const qsizetype count = std::min(most, size());
        if (count > 0)
            std::memcpy(to, data(), static_cast<size_t>(count));
        drop(count);
        return count;
    }

private:
    QByteArray m_bytes;
    qsizetype m_start = 0;
};

} // namespace xsc::net
