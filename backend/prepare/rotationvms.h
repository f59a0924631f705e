// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/rotationjob.h"

namespace xsc::prepare {

//! The VMs that are prepared for SSH and not among those of \a job yet, or not in that way; of the others the
//! job gets what XAPI says of them now.
[[nodiscard]] Task<QList<xapi::VmRecord>> newVms(RotationJobPtr job, Patience patience);

//! Puts the VM among those of \a job, in the place of what was known of it.
void keepOutcome(RotationJob *job, const xapi::VmRecord &vm, const RotatedVm &outcome);

} // namespace xsc::prepare
