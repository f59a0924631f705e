// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace xsc::net {

//! What keeps a TLS session from being trusted, or from coming about.
enum class TlsFault {
    None,
    Authority,       //!< the authority does not vouch for the peer's certificate
    Expired,         //!< the peer's certificate is not valid yet or any more
    Name,            //!< the peer's certificate is for another address or name
    NoTls,           //!< the peer speaks something else
    Version,         //!< the peer speaks no TLS that is new enough
    IdentityUnusable //!< our own certificate, its key or the authority cannot be used
};

//! What was seen of a peer on the way to a connection, also when none came about. Filled in as it is seen.
struct Sighting
{
    bool isPortOpen = false; //!< a TCP connection came about
    QByteArray hostKey{};    //!< SSH: base64 blob
    QString certificate{};   //!< TLS: one line about the peer's
    TlsFault fault = TlsFault::None;
};
using SightingPtr = std::shared_ptr<Sighting>;

} // namespace xsc::net
