// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/tlskit.h"

namespace xsc::prepare {

//! The volume id of the disc; the original's.
inline const QString tlsDiscLabel = QStringLiteral("Container TLS");

//! An image of the disc that brings a kit into a VM, as the original laid it out: server/ and client/ with
//! the PEM files, daemon.json and configure_tls.cmd for Windows; configure_tls.sh for Linux is ours. Holds
//! private keys. Errors: Internal.
[[nodiscard]] Result<Secret> makeTlsDisc(const TlsKit &kit);

} // namespace xsc::prepare
