// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>

#include <memory>

namespace xsc::simulator {

class EngineSimulator;

//! How a guest is reached.
struct GuestAccess
{
    enum class Kind { Ssh, Tls };
    Kind kind = Kind::Ssh;
    QString address = QStringLiteral("127.0.0.1"); //!< loopback
    quint16 port = 0;                              //!< 0: any free one
    // ssh
    QByteArray authorizedKey; //!< "ssh-rsa AAAA…" line
    QString user = QStringLiteral("core");
    bool allowStreamLocal = true;
    QStringList commands{QStringLiteral("docker"), QStringLiteral("ncat"),
                         QStringLiteral("socat")}; //!< installed helpers
    QString engineSocket = QStringLiteral("/var/run/docker.sock");
    // tls: PEM
    QByteArray caPem, serverCertPem;
    Secret serverKey;
};

//! The inside of one VM, served in this process: an SSH server or a TLS endpoint with an engine behind it.
//! Faults can be switched on for tests (see setters).
class SimulatedGuest : public QObject
{
    Q_OBJECT

public:
    SimulatedGuest(GuestAccess access, std::unique_ptr<EngineSimulator> engine, QObject *parent = nullptr);
    ~SimulatedGuest() override;

    //! Errors: Invalid (a certificate or key cannot be read), Network.
    [[nodiscard]] Result<> start();
    //! As when the VM is shut down: every connection ends, nothing listens.
    void stop();
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] QString address() const;
    [[nodiscard]] quint16 port() const;
    //! base64 blob of the SSH host key; empty for TLS.
    [[nodiscard]] QByteArray hostKey() const;
    [[nodiscard]] EngineSimulator &engine();

    //! A new SSH host key from the next connection on.
    void changeHostKey();
    //! The engine asks for certificates of another authority and shows another one of its own from the next
    //! connection on; PEM. Over TLS only. Errors: as start().
    [[nodiscard]] Result<> changeTls(const QByteArray &caPem, const QByteArray &certPem, const Secret &key);
    void setAuthorizedKey(const QByteArray &line);
    void setAllowStreamLocal(bool allowed);
    //! Programs installed, as GuestAccess::commands.
    void setCommands(const QStringList &commands);
    //! The engine's socket exists or not.
    void setEngineRunning(bool running);
    //! Ends all present connections, as a network fault or a restart of sshd would.
    void dropConnections();
    //! Logins and channels since the start, for tests of connection reuse.
    [[nodiscard]] int loginCount() const;
    [[nodiscard]] int channelCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace xsc::simulator
