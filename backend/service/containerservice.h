// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"
#include "docker/xml.h"
#include "xapi/session.h"

#include <memory>

namespace xsc::service {

enum class Command { Start, Stop, Pause, Unpause, Restart };

//! What a client asks of a VM's containers, through the plugin of the pool. A value: copies share the
//! session. It must outlive the tasks it gives. Failures name the container and the VM in the message and
//! tell the reason in the detail, a readable line first.
class ContainerService
{
public:
    //! \a coordinator: the host whose plugin is called; it passes the call on to the VM's host.
    ContainerService(std::shared_ptr<xapi::Session> session, xapi::HostRef coordinator);

    [[nodiscard]] Task<> run(Command command, QString vmUuid, docker::ContainerId container,
                             Patience patience);
    [[nodiscard]] Task<docker::xml::Field> inspect(QString vmUuid, docker::ContainerId container,
                                                   Patience patience);
    [[nodiscard]] Task<docker::xml::ProcessTable> top(QString vmUuid, docker::ContainerId container,
                                                      Patience patience);

private:
    std::shared_ptr<xapi::Session> m_session;
    xapi::HostRef m_coordinator;
};

} // namespace xsc::service
