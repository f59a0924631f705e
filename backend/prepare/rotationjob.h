// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/rotation.h"
#include "xapi/records.h"

namespace xsc::prepare {

//! A change of the pool's key on its way.
struct RotationJob
{
    std::shared_ptr<xapi::Session> session;
    PrepareDialogue dialogue;
    xapi::PoolRecord pool;
    QString nextSecret{}; //!< uuid
    Secret nextKey{};
    QString nextLine{};          //!< its public half
    QString formerLine{};        //!< that of the key in use; empty: not known any more
    bool isChanged = false;      //!< the next key is in use
    QList<xapi::VmRecord> vms{}; //!< prepared for SSH, as far as they were seen
    QList<RotatedVm> outcomes{}; //!< of these, in their order
};
using RotationJobPtr = std::shared_ptr<RotationJob>;

//! What is done for one VM.
using VmWork = std::function<Task<>(RotationJobPtr job, xapi::VmRecord vm, Patience patience)>;

//! Does it for the VMs, a few at a time; gives the outcomes in their order.
[[nodiscard]] QCoro::Task<QList<RotatedVm>> forVms(RotationJobPtr job, QList<xapi::VmRecord> vms, VmWork work,
                                                   Patience patience);

//! Has the VM let the next key in, and tries it.
[[nodiscard]] Task<> admitNextKey(RotationJobPtr job, xapi::VmRecord vm, Patience patience);

//! Has the VM no longer let the former key in.
[[nodiscard]] Task<> dropFormerKey(RotationJobPtr job, xapi::VmRecord vm, Patience patience);

} // namespace xsc::prepare
