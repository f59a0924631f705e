// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "guest/guestsettings.h"
#include "net/sshsession.h"

#include <memory>

//! The way into a VM that does not know the pool's key yet: the account's password, once,
//! or a person's own key.
namespace xsc::guest {

//! Where a VM's sshd was found, and the key that it shows.
struct ShownHostKey
{
    QString address;
    QByteArray key; //!< base64
};

//! Asks the VM for its SSH host key, for a person to look at; logs in as nobody. Errors as Guest::connect():
//! also Trust, with code {"HOST_KEY_CHANGED", seen}, when another one is recorded.
[[nodiscard]] Task<ShownHostKey> shownHostKey(GuestSettings settings, Patience patience);

//! What a person has agreed to.
struct PasswordLogin
{
    ShownHostKey host; //!< the only place that the password goes to
    Secret password;
};

//! Logs in to the account of \a settings. Errors: Auth with code {"PASSWORD_REFUSED"}, Unsupported with code
//! {"NO_PASSWORDS"} (the server takes none), those of Guest::connect() on the way there, Cancelled.
[[nodiscard]] Task<std::shared_ptr<net::SshSession>> logInByPassword(GuestSettings settings,
                                                                     PasswordLogin login, Patience patience);

//! The same by a key of an ssh-agent, its unix socket. Errors: Auth with code {"AGENT_REFUSED"}, NotFound
//! with code {"NO_AGENT"}, those of the way as above, Cancelled.
[[nodiscard]] Task<std::shared_ptr<net::SshSession>> logInByAgent(GuestSettings settings, ShownHostKey host,
                                                                  QString agentSocket, Patience patience);

} // namespace xsc::guest
