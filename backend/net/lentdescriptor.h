// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/descriptor.h"

namespace xsc::net {

//! A descriptor that a library was given, which closes it in some cases and leaves it open in others. get()
//! is a second number of the same file, which stays ours whatever the library does; so the file is known, and
//! with it whether the number that was lent still means it.
class LentDescriptor
{
public:
    //! \a fd is what the library has, or will have.
    explicit LentDescriptor(Descriptor fd);
    LentDescriptor(LentDescriptor &&) noexcept = default;
    LentDescriptor &operator=(LentDescriptor &&) noexcept = default;
    //! Closes both; after the library is done.
    ~LentDescriptor();

    //! Ours; -1 where the system had no room for it.
    [[nodiscard]] int get() const { return m_ours.get(); }
    //! Closes both now.
    void close();

private:
    Descriptor m_lent;
    Descriptor m_ours;
};

} // namespace xsc::net
