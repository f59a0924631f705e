// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"
#include "simulator/enginesimulator.h"
#include "simulator/simulatedguest.h"
#include "simulator/xapimodel.h"
#include "xapi/session.h"

#include <memory>

namespace xsc::test {

//! An embedded pool of two hosts for tests: host1 is the coordinator and has all VMs but far1. All engines
//! have the containers "web" (running) and "worker" (exited with 3).
class TwoHosts
{
public:
    TwoHosts();

    [[nodiscard]] Result<> start();

    QString host1, host2; //!< uuids
    QString web1;         //!< running, over SSH, unmanaged
    QString far1;         //!< the same on host2
    QString tls1;         //!< the same over TLS
    QString win1;         //!< the same over TLS, a Windows engine
    QString off1;         //!< halted
    QString mute1;        //!< running without guest agent

    [[nodiscard]] simulator::EmbeddedPool &pool() { return *m_pool; }
    [[nodiscard]] simulator::XapiModel &model() { return m_pool->model(); }
    [[nodiscard]] simulator::SimulatedGuest &guest(const QString &vm) { return *m_pool->guest(vm); }
    [[nodiscard]] simulator::EngineSimulator &engine(const QString &vm) { return guest(vm).engine(); }
    //! A root session through the unix socket of host1.
    [[nodiscard]] std::shared_ptr<xapi::Session> session() const { return m_session; }

    [[nodiscard]] QString vmRef(const QString &uuid) { return *model().byUuid(QStringLiteral("VM"), uuid); }
    [[nodiscard]] xapi::HostRef hostRef(const QString &uuid);
    [[nodiscard]] xapi::StringMap otherConfig(const QString &vm);
    //! As another client would: one key, or none when \a value is null.
    void setOtherConfig(const QString &vm, const QString &key, const QString &value);

private:
    std::unique_ptr<simulator::EmbeddedPool> m_pool;
    std::shared_ptr<xapi::Session> m_session;
};

} // namespace xsc::test
