// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/credentials.h"

namespace xsc::prepare {

//! The three PEM files of a client, from the disk of this machine; not checked, see net::checkTlsFiles().
//! Errors: Invalid, which names the file.
[[nodiscard]] Result<guest::TlsFiles> readTlsFiles(const QString &certificate, const QString &key,
                                                   const QString &authority);

} // namespace xsc::prepare
