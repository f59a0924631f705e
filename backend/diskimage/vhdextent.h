// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>

namespace xsc::diskimage {

//! Tells, while a dynamic VHD file passes by, how long it must be at least: its end may otherwise be missed
//! by nobody until a server waits in vain for more.
class VhdExtent
{
public:
    //! The next bytes of the file.
    void feed(QByteArrayView bytes);
    [[nodiscard]] bool isWhole() const { return m_position >= m_least; }

private:
    void readHeader();
    void readTable(QByteArrayView bytes);
    void readEntry(const QByteArray &entry);

    qint64 m_position = 0;
    qint64 m_least = 0;
    QByteArray m_head;     //!< until the header is read
    qint64 m_tableAt = -1; //!< -1: none known
    qint64 m_tableEnd = -1;
    qint64 m_blockBytes = 0; //!< with its bitmap
    QByteArray m_entry;      //!< begun
};

} // namespace xsc::diskimage
