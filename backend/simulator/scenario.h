// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/tlsstream.h"
#include "simulator/enginesimulator.h"
#include "simulator/poolkey.h"
#include "simulator/simulatedguest.h"
#include "xapi/value.h"

#include <optional>
#include <vector>

namespace xsc::simulator {

struct ScenarioHost
{
    QString uuid; //!< made by Scenario when empty
    QString name;
    QString address;
};

struct ScenarioStorage
{
    QString uuid;
    QString name;
    QString type = QStringLiteral("ext");
    QString contentType = QStringLiteral("user");
    QStringList hosts; //!< uuids of those that see it; shared when there are several
    qint64 size = 0;   //!< bytes
};

struct ScenarioVm
{
    QString uuid;
    QString name;
    QString description;
    QString host; //!< uuid; where it runs, or would
    QString powerState = QStringLiteral("Running");
    bool managed = false;
    bool isTemplate = false;
    xapi::StringMap otherConfig;
    xapi::StringMap networks;  //!< what the guest's agent reports; empty: nothing installed
    xapi::StringMap osVersion; //!< "name", "distro", "major", "uname", …
    qint64 memory = qint64(2) << 30;
    int vcpus = 2;
    qint64 disk = 0; //!< bytes on the pool's first storage; 0: none
};

//! An engine outside of this process, e.g. a real sshd with a real dockerd behind it.
struct ScenarioEndpoint
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 22;
    QString user = QStringLiteral("core");
    QString engineSocket;                      //!< empty: the default
    QByteArray hostKey;                        //!< pinned when given
    std::optional<net::TlsIdentity> tlsClient; //!< TLS mode when given
    QByteArray caPem;
};

//! What is in an embedded pool, as data: made by builder functions, written by EmbeddedPool::start(). Every
//! add function returns the uuid of what it added.
class Scenario
{
public:
    struct Guest
    {
        QString vm;
        GuestAccess access;
        std::unique_ptr<EngineSimulator> engine;
    };
    struct SecretValue
    {
        QString uuid;
        QString value;
    };

    Scenario();
    ~Scenario();
    Q_DISABLE_COPY_MOVE(Scenario)

    void setPoolName(const QString &name) { m_poolName = name; }
    //! The pair for all guests; without it one is made at start.
    void setPoolKey(const PoolKey &key) { m_poolKey = key; }
    //! The first host is the coordinator.
    QString addHost(ScenarioHost host);
    QString addStorage(ScenarioStorage storage);
    QString addVm(ScenarioVm vm);
    QString addSecret(const QString &value);

    //! Serves \a vm in this process; its address and port become the VM's. The pool's key is authorized, or
    //! for TLS an authority with both certificates is made, unless \a access has its own.
    void addGuest(const QString &vm, GuestAccess access, std::unique_ptr<EngineSimulator> engine);
    //! Points \a vm at something outside of this process.
    void setEndpoint(const QString &vm, const ScenarioEndpoint &endpoint);

    [[nodiscard]] const QString &poolName() const { return m_poolName; }
    [[nodiscard]] const std::optional<PoolKey> &poolKey() const { return m_poolKey; }
    [[nodiscard]] const QList<ScenarioHost> &hosts() const { return m_hosts; }
    [[nodiscard]] const QList<ScenarioStorage> &storages() const { return m_storages; }
    [[nodiscard]] const QList<ScenarioVm> &vms() const { return m_vms; }
    [[nodiscard]] const QList<SecretValue> &secrets() const { return m_secrets; }
    [[nodiscard]] std::vector<Guest> &guests() { return m_guests; }
    [[nodiscard]] ScenarioVm *vm(const QString &uuid);

private:
    QString m_poolName;
    std::optional<PoolKey> m_poolKey;
    QList<ScenarioHost> m_hosts;
    QList<ScenarioStorage> m_storages;
    QList<ScenarioVm> m_vms;
    QList<SecretValue> m_secrets;
    std::vector<Guest> m_guests;
};

//! No host but one, and no VM.
[[nodiscard]] std::unique_ptr<Scenario> emptyScenario();

//! For tests: one host, one running VM "web1", managed over SSH, with containers "web" (running) and
//! "worker" (exited).
[[nodiscard]] std::unique_ptr<Scenario> smallScenario();

//! The pool to look at: two hosts, a dozen VMs in every state, engines of every kind, one unreachable.
[[nodiscard]] std::unique_ptr<Scenario> showcaseScenario();

} // namespace xsc::simulator
