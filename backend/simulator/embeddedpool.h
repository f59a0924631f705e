// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>

#include <memory>

namespace xsc::simulator {

class XapiModel;
class XapiServer;
class SimulatedGuest;
class Scenario;

struct EmbeddedPoolSettings
{
    //! Folder for sockets and host roots; empty: a new short one below the temporary folder, removed at end.
    QString folder;
    //! The plugin's and the monitor's executables; empty: looked for beside this program. Without a monitor
    //! nothing is published, as on a host where it does not run.
    QString pluginProgram;
    QString monitorProgram;
    bool hasPlugin = true;
    bool runMonitors = true;
    //! TLS of the XAPI server listens on 127.0.0.1, port 0 = any free one.
    quint16 tlsPort = 0;
    QString user = QStringLiteral("root");
    QString password = QStringLiteral("embedded");
};

//! A pool in this process: XAPI server, hosts with their dom0 roots, guests with their engines. Everything a
//! client or a dom0 program meets is the real protocol; the plugin and the monitor are the real executables.
class EmbeddedPool : public QObject
{
    Q_OBJECT

public:
    //! \a scenario says what is in the pool; see scenario.h for the one to look at and builders for tests.
    EmbeddedPool(std::unique_ptr<Scenario> scenario, EmbeddedPoolSettings settings = {},
                 QObject *parent = nullptr);
    ~EmbeddedPool() override;

    [[nodiscard]] Result<> start();
    void stop();

    [[nodiscard]] quint16 tlsPort() const;
    //! SHA-256 of the XAPI server's certificate, as net::TlsSettings pins it.
    [[nodiscard]] QString certificateSha256() const;
    //! dom0 root of a host: HOSTROOT/var/lib/xcp/xapi and so on.
    [[nodiscard]] QString hostRoot(const QString &hostUuid) const;
    [[nodiscard]] QString xapiSocket(const QString &hostUuid) const;
    [[nodiscard]] const EmbeddedPoolSettings &settings() const;

    [[nodiscard]] XapiModel &model();
    [[nodiscard]] XapiServer &server();
    //! The simulated guest of a VM, or nullptr for a VM without one.
    [[nodiscard]] SimulatedGuest *guest(const QString &vmUuid) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace xsc::simulator
