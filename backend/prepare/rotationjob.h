// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/poolkeys.h"
#include "prepare/rotation.h"

#include <vector>

namespace xsc::prepare {

//! One of the pool's pairs on its way to another one.
struct KeyChange
{
    guest::PairNames names;
    QString nextSecret{}; //!< uuid
    Secret nextKey{};
    QString nextLine{};     //!< its public half
    QString formerLine{};   //!< that of the key in use; empty: none, or not known any more
    Secret formerKey{};     //!< its private half, the same
    bool isChanged = false; //!< the next key is in use
};

//! A change of the pool's keys on its way.
struct RotationJob
{
    std::shared_ptr<xapi::Session> session;
    PrepareDialogue dialogue;
    xapi::PoolRecord pool;
    std::vector<KeyChange> keys{}; //!< those that take part
    QList<xapi::VmRecord> vms{};   //!< prepared for SSH, as far as they were seen
    QList<RotatedVm> outcomes{};   //!< of these, in their order

    //! A next key is in use: there is no way back.
    [[nodiscard]] bool isChanged() const;
    // One below the other:
    [[nodiscard]] QString nextLines() const;
    [[nodiscard]] QString formerLines() const;
    //! The former private halves that are known.
    [[nodiscard]] QList<Secret> formerKeys() const;
};
using RotationJobPtr = std::shared_ptr<RotationJob>;

[[nodiscard]] Task<> readPool(RotationJobPtr job, Patience patience);
[[nodiscard]] Task<> removePoolKey(RotationJobPtr job, QString key, Patience patience);

//! What is done for one VM.
using VmWork = std::function<Task<>(RotationJobPtr job, xapi::VmRecord vm, Patience patience)>;

//! Does it for the VMs, a few at a time; gives the outcomes in their order.
[[nodiscard]] QCoro::Task<QList<RotatedVm>> forVms(RotationJobPtr job, QList<xapi::VmRecord> vms, VmWork work,
                                                   Patience patience);

} // namespace xsc::prepare
