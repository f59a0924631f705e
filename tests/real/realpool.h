// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"
#include "realengine.h"
#include "realsshd.h"
#include "service/poolconnection.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"

namespace xsc::test {

//! How the pool's one VM is reached.
enum class Way { Ssh, Tls };

//! An embedded pool whose VM "real" is this machine: a real engine behind a real sshd, or its own TLS
//! listener. Plugin and monitor are the built programs; the client's connection is live after start(). Beside
//! it, unmanaged: "far", the same on another host; "off", halted; "mute", without an address.
class RealPool
{
public:
    enum class Monitors { Run, Rest };
    static constexpr const char *containerName = "web";

    //! Why it cannot run here; empty when it can.
    [[nodiscard]] static QString obstacle(RealEngineKind kind, Way way);
    [[nodiscard]] static Result<std::unique_ptr<RealPool>> start(RealEngineKind kind, Way way,
                                                                 Monitors monitors = Monitors::Run);
    ~RealPool();
    Q_DISABLE_COPY_MOVE(RealPool)

    [[nodiscard]] RealEngine &engine() { return *m_engine; }
    //! Its sshd; none when it is reached over TLS.
    [[nodiscard]] RealSshd *sshd() { return m_sshd.get(); }
    [[nodiscard]] simulator::EmbeddedPool &pool() { return *m_pool; }
    [[nodiscard]] const QString &vm() const { return m_vm; }
    [[nodiscard]] const QString &farVm() const { return m_farVm; }
    [[nodiscard]] const QString &haltedVm() const { return m_haltedVm; }
    [[nodiscard]] const QString &muteVm() const { return m_muteVm; }
    [[nodiscard]] xapi::ServerAddress address() const;
    [[nodiscard]] xapi::Login login() const;
    [[nodiscard]] service::PoolConnection &connection() { return *m_connection; }

    //! host.call_plugin with the VM and the container as arguments.
    [[nodiscard]] Result<QString> callPlugin(const QString &function);
    [[nodiscard]] Result<QString> callPlugin(const QString &function, const xapi::StringMap &arguments);
    //! What the monitor has published in docker_ps; Unknown before it has.
    [[nodiscard]] docker::ContainerState publishedState() const;
    //! What the engine itself says: "running", "paused", …
    [[nodiscard]] QString engineState() const;
    //! Plugin's and monitor's log, for failure texts.
    [[nodiscard]] QByteArray log() const;

private:
    RealPool() = default;
    [[nodiscard]] Result<> open(RealEngineKind kind, Way way, Monitors monitors);
    [[nodiscard]] Result<> startEngine(RealEngineKind kind, Way way);
    [[nodiscard]] Result<> startSshd(const QByteArray &authorizedKey);
    void addVms(simulator::Scenario &scenario);
    [[nodiscard]] Result<> connectClient();

    std::unique_ptr<RealEngine> m_engine;
    std::unique_ptr<RealSshd> m_sshd;
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    std::unique_ptr<service::PoolConnection> m_connection;
    QString m_host;
    QString m_vm, m_farVm, m_haltedVm, m_muteVm;
};

} // namespace xsc::test
