// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/preparation.h"

namespace xsc::prepare {

//! Keeps the files as secrets, which the VM that is being prepared is to name.
[[nodiscard]] Task<> bringTlsFiles(PreparationPtr job, guest::TlsFiles files, Patience patience);

//! Makes certificates and hands them over on a disc in the VM's CD drive, where somebody runs configure_tls;
//! enrolls the VM when its engine answers with them, and takes the disc away. Errors: see prepareVm().
[[nodiscard]] Task<docker::EngineVersion> deliverTls(PreparationPtr job, TlsWish wish, Patience patience);

} // namespace xsc::prepare
