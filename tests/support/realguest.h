// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "realsshd.h"

namespace xsc::test {

//! Which engine a guest has when it starts, and as what.
enum class GuestEngine {
    DockerBehindSocket, //!< docker.socket listens and starts docker.service, as most distributions have it
    Docker,             //!< docker.service alone, which listens itself
    PodmanBehindSocket, //!< podman.socket, which the group "docker" may use and which starts podman.service
    RootlessPodman,     //!< the account's own, by podmanUnit, which is no unit of any distribution
};

struct GuestOptions
{
    QByteArray authorizedKey{}; //!< lets the account in
    GuestEngine engine = GuestEngine::DockerBehindSocket;
    bool maySudo =
        true; //!< the account, for everything and without a password; else only with the one it lacks
    QString environment{}; //!< of the account, beside the usual, as sshd's SetEnv takes it
};

//! A Linux system as a VM has it: a real systemd with an engine as its unit, a real sudo, an account and a
//! real sshd that lets it in. /etc, /run, /sys/fs/cgroup, processes, hostname and units are its own, in
//! namespaces that nobody else sees; programs and loopback are this machine's. It ends with this object.
//! Blocks its caller.
class RealGuest
{
public:
    static constexpr auto account = QLatin1String("keeper");
    static constexpr auto podmanPath = QLatin1String("/run/podman/podman.sock"); //!< of PodmanBehindSocket
    static constexpr auto podmanUnit = QLatin1String("keeper-podman.service");

    //! Why this machine cannot run one, for QSKIP; empty when it can.
    [[nodiscard]] static QString obstacle(GuestEngine engine);

    //! No unit of the engine is started.
    [[nodiscard]] static Result<std::unique_ptr<RealGuest>> start(const GuestOptions &options);
    ~RealGuest();
    Q_DISABLE_COPY_MOVE(RealGuest)

    [[nodiscard]] const RealSshd &sshd() const { return *m_sshd; }
    //! Runs a program as root in it; see runProgram().
    [[nodiscard]] Result<QByteArray> run(const QStringList &command) const;
    //! The same with systemctl.
    [[nodiscard]] Result<QByteArray> systemctl(const QStringList &arguments) const;
    //! "active", "inactive", "failed", … as systemd calls it.
    [[nodiscard]] QString stateOf(const QString &unit) const;
    //! A socket, which is then the caller's, connected to that port of the network that a unit's process is
    //! in.
    [[nodiscard]] Result<int> connectTo(const QString &unit, quint16 port) const;
    //! Puts lines, which only root may read, beside those of a unit's file.
    [[nodiscard]] Result<> extendUnit(const QString &unit, const QByteArray &lines) const;
    //! What the engine wrote, for failure texts.
    [[nodiscard]] QByteArray engineLog() const;

private:
    explicit RealGuest(GuestOptions options);
    [[nodiscard]] Result<> boot();
    [[nodiscard]] Result<> waitUntilUp();
    [[nodiscard]] bool isUp();
    [[nodiscard]] Result<> openDoor();
    [[nodiscard]] QStringList launcher() const;
    [[nodiscard]] Result<QString> propertyOf(const QString &unit, const QString &name) const;

    GuestOptions m_options;
    QTemporaryDir m_folder;
    ProcessPtr m_process; //!< waits for the guest's first process
    pid_t m_firstPid = 0;
    std::unique_ptr<RealSshd> m_sshd;
};

} // namespace xsc::test
