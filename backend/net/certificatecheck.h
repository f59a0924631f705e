// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "net/tlsstream.h"

#include <QSslCertificate>

namespace xsc::net {

//! Whether TLS files fit together, before anybody connects with them: certificate and key can be read without
//! a passphrase, belong to each other and are valid today; \a caPem holds an authority. Errors: Invalid,
//! which says what to bring instead.
[[nodiscard]] Result<> checkTlsFiles(const TlsIdentity &identity, const QByteArray &caPem);

//! One line for evidence: whose it is, who issued it, its dates and names.
[[nodiscard]] QString certificateLine(const QSslCertificate &certificate);
//! It is valid no more, or not yet. A null one is not.
[[nodiscard]] bool isOutOfDate(const QSslCertificate &certificate);

} // namespace xsc::net
