// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <QString>

#include <memory>

#include <unistd.h>

//! One owner for each C handle of libssh. Null means none.
namespace xsc::net {

struct SshSessionDeleter
{
    void operator()(ssh_session session) const noexcept
    {
        ssh_disconnect(session);
        ssh_free(session);
    }
};
using SshSessionPtr = std::unique_ptr<ssh_session_struct, SshSessionDeleter>;

struct SshEventDeleter
{
    void operator()(ssh_event event) const noexcept { ssh_event_free(event); }
};
using SshEventPtr = std::unique_ptr<ssh_event_struct, SshEventDeleter>;

struct SshKeyDeleter
{
    void operator()(ssh_key key) const noexcept { ssh_key_free(key); }
};
using SshKeyPtr = std::unique_ptr<ssh_key_struct, SshKeyDeleter>;

//! Must go before its session.
struct SshChannelDeleter
{
    void operator()(ssh_channel channel) const noexcept
    {
        if (ssh_channel_is_open(channel))
            ssh_channel_close(channel);
        ssh_channel_free(channel);
    }
};
using SshChannelPtr = std::unique_ptr<ssh_channel_struct, SshChannelDeleter>;

struct SshTextDeleter
{
    void operator()(char *text) const noexcept { ssh_string_free_char(text); }
};
using SshTextPtr = std::unique_ptr<char, SshTextDeleter>;

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

private:
    int m_fd = -1;
};

//! The last words of libssh about a session.
[[nodiscard]] inline QString sshWords(ssh_session session)
{
    return QString::fromUtf8(ssh_get_error(session));
}

} // namespace xsc::net
