// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>

namespace xsc::test {

//! Looks for bytes in all memory that this process can write to, in use or given back; not on its stack.
//! Keeps the bytes in a form in which it does not find itself.
class MemorySearch
{
public:
    explicit MemorySearch(QByteArrayView bytes);

    //! The mapping that has them, as /proc/self/maps describes it; empty when none has.
    [[nodiscard]] QByteArray place() const;
    //! Whether they are in this block, which may have been given back.
    [[nodiscard]] bool isIn(quintptr block, size_t size) const;

private:
    [[nodiscard]] bool isIn(QByteArrayView memory) const;

    QByteArray m_hidden;
};

} // namespace xsc::test
