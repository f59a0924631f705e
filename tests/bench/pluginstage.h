// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "process.h"
#include "realengine.h"
#include "realsshd.h"
#include "simulator/embeddedpool.h"
#include "simulator/scenario.h"
#include "xapi/session.h"

#include <QTemporaryDir>

#include <memory>

namespace xsc::bench {

//! A pool of one host whose two managed VMs are the same real dockerd: behind a real sshd with an RSA-4096
//! key, and with mutual TLS. The monitor does not run before it is started.
class PluginStage
{
public:
    static constexpr const char *containerName = "bench";

    [[nodiscard]] static Result<std::unique_ptr<PluginStage>> start();
    //! Returns when both VMs are watched.
    [[nodiscard]] Result<> startMonitor();

    [[nodiscard]] const QString &sshVm() const { return m_sshVm; }
    [[nodiscard]] const QString &tlsVm() const { return m_tlsVm; }

    //! get_inspect of the container through host.call_plugin.
    [[nodiscard]] Result<> inspect(const QString &vm);
    [[nodiscard]] Result<> ssh();
    //! The same request to the engine's socket by curl.
    [[nodiscard]] Result<> curl();
    [[nodiscard]] Result<> callUnknownFunction();
    //! get_inspect by the plugin's program alone, without the pool's work around it.
    [[nodiscard]] Result<> inspectDirectly(const QString &vm);
    //! Highest resident memory of one cold get_inspect, in KiB, as python3 sees it.
    [[nodiscard]] Result<qint64> peakMemory();

    //! "SSH logins, TCP connections and XAPI connections" of the calls since the last time.
    [[nodiscard]] QString connections();

private:
    PluginStage() = default;
    [[nodiscard]] Result<> startGuest();
    [[nodiscard]] Result<> startPool();
    void addVms(simulator::Scenario &scenario, const QString &host);
    [[nodiscard]] QString program() const;
    [[nodiscard]] QString argument(const QString &function, const QString &vm) const;

    QTemporaryDir m_folder;
    test::SshKeyPair m_key;
    std::unique_ptr<test::RealSshd> m_sshd;
    std::unique_ptr<test::RealEngine> m_engine;
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    test::ProcessPtr m_monitor;
    std::shared_ptr<xapi::Session> m_session;
    QString m_host, m_sshVm, m_tlsVm;
    xapi::HostRef m_hostRef;
    qsizetype m_logins = 0, m_tcpConnections = 0;
    int m_xapiConnections = 0;
};

} // namespace xsc::bench
