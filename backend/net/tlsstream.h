// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "net/sighting.h"
#include "net/stream.h"
#include "net/tcpoptions.h"

#include <optional>

namespace xsc::net {

//! Our own certificate and its key, PEM.
struct TlsIdentity
{
    QByteArray certificatePem;
    Secret keyPem;
};

//! Whom to connect to and how the peer proves itself: by a certificate authority (caPem) whose certificate
//! names the host or address, or by the SHA-256 of its certificate (pinnedSha256). The authorities of this
//! machine count for nothing, unless asked for: that is for servers of the public.
struct TlsSettings
{
    QString host;
    quint16 port = 0;
    QString peerName;     //!< name expected in the certificate; empty: host
    QByteArray caPem;     //!< one or more authorities
    QString pinnedSha256; //!< lower-case hex without colons; empty: none
    std::optional<TlsIdentity> identity;
    bool trustsSystem = false; //!< the authorities of this machine count too
    SightingPtr sighting{};    //!< filled in, when given
    PeerWatch peerWatch = PeerWatch::Usual;
};

//! Connects and shakes hands. Settings without caPem and without pin end in Trust with code
//! {"UNKNOWN_CERTIFICATE", sha256}, a pin that does not fit with {"CERTIFICATE_CHANGED", sha256 seen}:
//! the caller asks its user and comes back with the pin. A certificate that the authority does not vouch for
//! ends in {"CERTIFICATE_INVALID", sha256 seen}. Other errors: Auth (our certificate was refused), Invalid
//! (it or the authority cannot be read), Network, Protocol (no TLS there), Timeout, Cancelled. No byte is
//! sent to a peer before it is trusted. With TLS 1.3 a refused client certificate shows only at the first
//! read: the stream then ends with wordsOf() naming the alert.
[[nodiscard]] Task<StreamPtr> connectTls(TlsSettings settings, Patience patience);

} // namespace xsc::net
