// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/descriptor.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <QString>

#include <memory>

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

//! The last words of libssh about a session.
[[nodiscard]] inline QString sshWords(ssh_session session)
{
    return QString::fromUtf8(ssh_get_error(session));
}

} // namespace xsc::net
