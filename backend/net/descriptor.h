// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <utility>

#include <unistd.h>

namespace xsc::net {

//! A file descriptor; -1 means none.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }
    //! Somebody else closes it.
    void release() { m_fd = -1; }

private:
    int m_fd = -1;
};

} // namespace xsc::net
