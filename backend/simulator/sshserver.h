// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/sshhandles.h"
#include "net/stream.h"
#include "simulator/simulatedguest.h"

#include <libssh/server.h>

#include <QTcpServer>

#include <functional>

namespace xsc::simulator {

struct SshBindDeleter
{
    void operator()(ssh_bind bind) const noexcept { ssh_bind_free(bind); }
};
using SshBindPtr = std::unique_ptr<ssh_bind_struct, SshBindDeleter>;

//! The sshd of a simulated guest: libssh's server side on the event loop. Logins by public key, commands
//! (sshcommand.h), and channels straight to the engine's socket. libssh does not tell the path of such a
//! channel: a guest has one socket, and every path leads there.
class SshServer : public QTcpServer
{
    Q_OBJECT

public:
    using EngineService = std::function<void(net::StreamPtr)>;

    //! \a access must outlive it.
    SshServer(const GuestAccess &access, EngineService service, QObject *parent = nullptr);
    ~SshServer() override;

    [[nodiscard]] Result<> start(const QString &address, quint16 port);
    void stop();
    //! Ends the present connections.
    void drop();

    //! A new key for connections from now on.
    [[nodiscard]] Result<> makeHostKey();
    //! base64; empty before the first start.
    [[nodiscard]] const QByteArray &hostKey() const { return m_hostKey; }
    void setEngineRunning(bool running) { m_isEngineRunning = running; }

    [[nodiscard]] const GuestAccess &access() const { return m_access; }
    [[nodiscard]] bool isEngineRunning() const { return m_isEngineRunning; }
    [[nodiscard]] int loginCount() const { return m_logins; }
    [[nodiscard]] int channelCount() const { return m_channels; }

    // For its connections.
    void serveEngine(net::StreamPtr stream) { m_service(std::move(stream)); }
    void countLogin() { ++m_logins; }
    void countChannel() { ++m_channels; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const GuestAccess &m_access;
    EngineService m_service;
    SshBindPtr m_bind;
    QByteArray m_hostKey;
    bool m_isEngineRunning = true;
    int m_logins = 0;
    int m_channels = 0;
};

} // namespace xsc::simulator
