// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QHash>

namespace xsc::simulator {

//! The bytes of a VDI; what is zero takes no memory.
class SimulatedDisk
{
public:
    explicit SimulatedDisk(qint64 size = 0)
        : m_size(size)
    {}

    [[nodiscard]] qint64 size() const { return m_size; }
    //! False: not all of it lies on the disk; then nothing is written.
    [[nodiscard]] bool write(qint64 offset, QByteArrayView bytes);
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const;

private:
    qint64 m_size;
    QHash<qint64, QByteArray> m_pages;
};

} // namespace xsc::simulator
