// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/preparation.h"

namespace xsc::guest {

//! Keeps the files as secrets, which the VM that is being prepared is to name.
[[nodiscard]] Task<> bringTlsFiles(PreparationPtr job, TlsFiles files, Patience patience);

//! Makes certificates and hands them over on a disc in the VM's CD drive, where somebody runs configure_tls;
//! enrolls the VM when its engine answers with them, and takes the disc away. Errors: see prepare().
[[nodiscard]] Task<docker::EngineVersion> deliverTls(PreparationPtr job, TlsWish wish, Patience patience);

} // namespace xsc::guest
