// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "cloudconfig/imagecontents.h"

namespace xsc::cloudconfig {

//! meta_data.json of a config drive: uuid, which cloud-init takes for the instance, hostname, and public_keys
//! as an object, as CoreOS wants it; what is not known is left out. For NoCloud meta-data with the same. A VM
//! without a uuid gets one that follows from \a userData.
[[nodiscard]] QByteArray metaDataOf(const Facts &facts, const QByteArray &userData, Layout layout);

} // namespace xsc::cloudconfig
