// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/stream.h"
#include "simulator/simulatedguest.h"
#include "simulator/sshhostkey.h"

#include <QTcpServer>

#include <functional>

namespace xsc::simulator {

//! The sshd of a simulated guest, non-blocking on the event loop: logins by public key, commands
//! (sshcommand.h), and channels straight to the engine's socket. Its own implementation of the protocol,
//! because the server side of libssh tells neither the path of a direct-streamlocal channel nor lets its
//! user say why one is refused; that difference is what clients have to cope with. It knows one algorithm of
//! each kind, all of OpenSSH's: curve25519-sha256, ssh-ed25519, aes256-gcm@openssh.com.
class SshServer : public QObject
{
    Q_OBJECT

public:
    using EngineService = std::function<void(net::StreamPtr)>;

    //! \a access must outlive it.
    SshServer(const GuestAccess &access, EngineService service, QObject *parent = nullptr);
    ~SshServer() override;

    [[nodiscard]] Result<> listen(const QString &address, quint16 port);
    void stop();
    //! Ends the present connections.
    void drop();

    //! For connections from now on.
    void setHostKey(const SshHostKey &key) { m_hostKey = key; }
    void setEngineRunning(bool running) { m_isEngineRunning = running; }

    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }
    [[nodiscard]] const GuestAccess &access() const { return m_access; }
    [[nodiscard]] bool isEngineRunning() const { return m_isEngineRunning; }
    [[nodiscard]] int loginCount() const { return m_logins; }
    [[nodiscard]] int channelCount() const { return m_channels; }

    // For its connections.
    void serveEngine(net::StreamPtr stream) { m_service(std::move(stream)); }
    void countLogin() { ++m_logins; }
    void countChannel() { ++m_channels; }

private:
    void accept();

    const GuestAccess &m_access;
    EngineService m_service;
    SshHostKey m_hostKey;
    QTcpServer m_listener;
    bool m_isEngineRunning = true;
    int m_logins = 0;
    int m_channels = 0;
};

} // namespace xsc::simulator
