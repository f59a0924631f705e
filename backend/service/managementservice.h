// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/diagnosis.h"
#include "guest/passwordlogin.h"
#include "guest/recordedway.h"
#include "prepare/prepare.h"

namespace xsc::service {

//! What a client asks about the management of a pool's VMs: by the pool's plugin, which sees them from their
//! host; what takes a person's word or password from this machine. A value: copies share the session. It must
//! outlive the tasks it gives.
class ManagementService
{
public:
    //! \a coordinator: the host whose plugin is called; it passes the call on to the VM's host.
    ManagementService(std::shared_ptr<xapi::Session> session, xapi::HostRef coordinator);

    //! Management of a VM on (register) or off (deregister).
    [[nodiscard]] Task<> setManaged(QString vmUuid, bool managed, Patience patience);
    //! As guest::recordWay() has it.
    [[nodiscard]] Task<> setWay(QString vmUuid, guest::RecordedWay way, Patience patience);
    //! As guest::forgetHostKey() has it.
    [[nodiscard]] Task<> forgetHostKey(QString vmUuid, Patience patience);

    //! As prepare::prepareVm() has it.
    [[nodiscard]] Task<docker::EngineVersion> prepare(prepare::PrepareRequest request,
                                                      prepare::PrepareDialogue dialogue, Patience patience);

    //! Every rung of the way to the VM's engine, as the VM's host sees it; where the pool has no plugin that
    //! could tell, as this machine does.
    [[nodiscard]] Task<guest::Diagnosis> diagnose(QString vmUuid, Patience patience);
    //! Carries out what a diagnosis has offered; see guest::carryOut(). \a login: for what pushes the key.
    [[nodiscard]] Task<> repair(QString vmUuid, guest::Repair repair, guest::PasswordLogin login,
                                Patience patience);
    //! The SSH host key that the VM shows; see guest::shownHostKey().
    [[nodiscard]] Task<guest::ShownHostKey> hostKey(QString vmUuid, Patience patience);

private:
    std::shared_ptr<xapi::Session> m_session;
    xapi::HostRef m_coordinator;
};

} // namespace xsc::service
