// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>

namespace xsc::net {

//! Algorithm in a public key's blob (base64 as in a .pub file), e.g. "ssh-ed25519"; empty for what is no key.
[[nodiscard]] QByteArray sshKeyType(const QByteArray &base64Blob);

//! "SHA256:…" as ssh-keygen -l prints it.
[[nodiscard]] QByteArray sshFingerprint(const QByteArray &base64Blob);

} // namespace xsc::net
