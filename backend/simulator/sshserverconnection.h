// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/sshlink.h"
#include "net/stream.h"

#include <libssh/callbacks.h>
#include <libssh/server.h>

#include <map>

namespace xsc::simulator {

class SshServer;

//! One client of the server: its login and its channels. Lives until the client goes.
class SshServerConnection : public QObject
{
    Q_OBJECT

public:
    SshServerConnection(SshServer *server, net::SshSessionPtr session, net::Descriptor fd);
    ~SshServerConnection() override;

    void abort();

private:
    static QCoro::Task<void> greet(QPointer<SshServerConnection> self);
    static int onKey(ssh_session session, const char *user, ssh_key key, char state, void *self);
    static int onMessage(ssh_session session, ssh_message message, void *self);

    // True: answered; else libssh refuses in its way.
    [[nodiscard]] bool answer(ssh_message message);
    [[nodiscard]] bool openChannel(ssh_message message);
    [[nodiscard]] bool request(ssh_message message);
    [[nodiscard]] bool mayLogIn(const QString &user, ssh_key key) const;
    void execute(net::SshChannelPtr channel, const QString &command);
    net::SshChannelDevice *joinToEngine(net::SshChannelPtr channel);

    SshServer *m_server;
    ssh_server_callbacks_struct m_callbacks{};
    net::SshLink m_link;
    //! Session channels whose command has not come yet.
    std::map<ssh_channel, net::SshChannelPtr> m_waiting;
};

} // namespace xsc::simulator
