// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guestsettings.h"
#include "xapi/session.h"

#include <memory>

//! Host keys as XAPI keeps them: base64 blobs, pinned when first seen.
namespace xsc::guest {

//! As ssh-keygen -l prints it: "SHA256:" and the digest in base64 without padding.
[[nodiscard]] QString fingerprint(const QByteArray &hostKey);

//! ErrorKind::Trust with code {"HOST_KEY_CHANGED", seen}; names both fingerprints and the way out.
[[nodiscard]] Error changedHostKey(const GuestSettings &settings, const QByteArray &seen);

//! Records \a hostKey as the one that belongs to the VM.
[[nodiscard]] Task<> pinHostKey(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, QByteArray hostKey,
                                Patience patience);

} // namespace xsc::guest
