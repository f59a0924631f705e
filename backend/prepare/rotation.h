// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/prepare.h"

namespace xsc::prepare {

struct RotationRequest
{
    //! Change the key even if VMs did not get it, which have to be prepared again, and forget the former one
    //! even if VMs still let it in; stopped while they drop it, another run goes on.
    bool leaveBehind = false;
    int bits = 4096;
};

//! A VM that is prepared for SSH.
struct RotatedVm
{
    QString uuid;
    QString name;
    std::optional<Error> failure{}; //!< why it is one of these:
    bool isBehind = false;          //!< it does not let the new keys in, for all that is known
    bool hasFormer = false;         //!< it still lets the former keys in, for all that is known
};

struct Rotation
{
    QList<RotatedVm> vms{};  //!< as far as they were looked at
    bool isChanged = false;  //!< the pool has its new key
    bool isComplete = false; //!< nothing is left that another run could do
    //! Why it went no further: Invalid with code {"NO_POOL_KEY"}; those of XAPI; Cancelled, Timeout.
    std::optional<Error> failure{};
};

//! Gives the pool other key pairs, one of RSA and one of ed25519, without losing a VM. The new private keys
//! are kept beside the old ones (guest::PairNames::nextPrivateKey), their public halves go to every prepared
//! VM over a login with an old one, and the new ones are tried: one that gets in is enough. Only when all VMs
//! let them in, or it is agreed that some stay behind, they take the old ones' places, at once for all hosts,
//! under the same uuids; then the VMs drop the old ones. VMs that are prepared meanwhile count as well, up to
//! that moment.
//! Whatever fails before, the old key goes on to work, and done again, it goes on from what was reached. When
//! several run at once, they do the same thing. \a dialogue: agree() is asked about VMs that would stay
//! behind; unset: they must not.
[[nodiscard]] QCoro::Task<Rotation> rotatePoolKey(std::shared_ptr<xapi::Session> session,
                                                  RotationRequest request, PrepareDialogue dialogue,
                                                  Patience patience);

} // namespace xsc::prepare
