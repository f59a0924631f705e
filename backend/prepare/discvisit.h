// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "xapi/calls.h"

#include <functional>

namespace xsc::prepare {

//! A disc that is to be in a VM's CD drive for a while.
struct DiscOrder
{
    QString vmUuid;
    Secret image;          //!< ISO 9660
    bool mayEject = false; //!< the user lets us take out a disc that is in the drive
    std::chrono::milliseconds clearTime = std::chrono::minutes(1); //!< how long taking it away is tried
};

//! What is done while the disc is in.
using DiscVisit = std::function<Task<>(Patience)>;

//! Puts a disc into the VM's CD drive, calls \a visit, and takes it away again: ejected and its disk
//! destroyed, whatever fails and however early \a patience ends; that has a time of its own. A disc
//! that was in the drive goes back in. The disk is made where the VM's first disk is, else on the pool's
//! default storage. What an earlier run for the same VM had to leave behind is removed first, so two at once
//! for one VM cannot both succeed. Errors: those of \a visit, calls and transfers; Unsupported with code
//! {"NO_CD_DRIVE"}; Invalid with code {"CD_DRIVE_FULL", name of the disc in it} without the permission to
//! eject;
//! {"DISC_LEFT_BEHIND"} before the code of what kept us from removing it, with the failure of \a visit, if
//! there is one, in its detail.
[[nodiscard]] Task<> withDisc(xapi::SessionPtr session, DiscOrder order, DiscVisit visit, Patience patience);

} // namespace xsc::prepare
