// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

#include <optional>

//! The interface of a VM on the host internal management network, over which dom0 reaches it whatever other
//! networks it has.
namespace xsc::cloudconfig {

//! Whether the pool wants VMs with a config drive to have one.
[[nodiscard]] bool wantsManagementNic(const xapi::PoolRecord &pool);

//! Its VIF's device; nothing: the VM has none.
[[nodiscard]] Task<std::optional<QString>> managementDevice(xapi::SessionPtr session, xapi::VmRecord vm,
                                                            Patience patience);

//! Where the VM would get one.
struct ManagementNicPlace
{
    xapi::NetworkRef network; //!< null: the pool has no such network
    QStringList devices;      //!< free ones, the first of them first; none without a network
};
[[nodiscard]] Task<ManagementNicPlace> managementNicPlace(xapi::SessionPtr session, xapi::VmRef vm,
                                                          Patience patience);

//! Gives the VM one at its first free device, with \a otherConfig. Null when the pool has no such network.
[[nodiscard]] Task<xapi::VifRef> addManagementNic(xapi::SessionPtr session, xapi::VmRef vm,
                                                  xapi::StringMap otherConfig, Patience patience);

} // namespace xsc::cloudconfig
