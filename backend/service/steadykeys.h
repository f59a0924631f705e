// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/records.h"

namespace xsc::service {

//! XAPI replaces a key of a map by removing and adding it, and a client may see the VM in between. A
//! published key that is missing from \a now while others of its kind are there keeps the value it had in \a
//! before. Fits xapi::Inventory::setVmAmendment().
void steadyPublishedKeys(const xapi::VmRecord *before, xapi::VmRecord &now);

} // namespace xsc::service
