// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/credentials.h"
#include "net/certificatemaker.h"
#include "xapi/records.h"

namespace xsc::prepare {

//! What the certificates of a VM shall be like.
struct TlsPlan
{
    QString vmName;
    QStringList names; //!< by which the VM is reached: addresses and host names
    net::KeyKind key = net::KeyKind::Rsa4096;
    int days = 730; //!< that they are valid, 1 to mostTlsDays
};

inline constexpr int mostTlsDays = 36500;

//! Everything for one engine and its clients, made by an authority whose key is gone.
struct TlsKit
{
    net::TlsIdentity server; //!< for the names of the plan and for the VM itself (127.0.0.1, localhost)
    guest::TlsFiles client;  //!< with the authority's certificate
};

//! Makes authority, server and client in memory, in a thread of their own: RSA takes seconds. Errors: Invalid
//! (no name at all, days out of range, a name that does not fit into a certificate), Internal.
[[nodiscard]] Task<TlsKit> makeTlsKit(TlsPlan plan);

//! The names by which we reach a VM: its override and what its guest agent reports.
[[nodiscard]] QStringList tlsNames(const xapi::VmRecord &vm, const xapi::GuestMetricsRecord *metrics);

} // namespace xsc::prepare
