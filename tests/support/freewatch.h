// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>

namespace xsc::test {

//! Looks, while it lives, into all memory that the program gives back: whether a word is still in it, as
//! UTF-8 or as QString has it. One at a time.
class FreeWatch
{
public:
    enum Form { Utf8 = 1, Utf16 = 2 };

    //! Why it cannot run here; empty when it can.
    [[nodiscard]] static QByteArray missing();

    explicit FreeWatch(const QByteArray &word, int forms = Utf8 | Utf16);
    ~FreeWatch();
    Q_DISABLE_COPY_MOVE(FreeWatch)

    //! Blocks that had it.
    [[nodiscard]] int found() const;
};

} // namespace xsc::test
