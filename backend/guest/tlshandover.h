// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/discvisit.h"
#include "guest/tlskit.h"

namespace xsc::guest {

struct TlsHandoverRequest
{
    QString vmUuid;
    net::KeyKind key = net::KeyKind::Rsa4096;
    int days = 730;
    bool mayEject = false; //!< see DiscOrder
};

//! Makes certificates for a VM in memory and hands them over on a disc in its CD drive; during \a visit
//! somebody runs configure_tls.cmd or configure_tls.sh in the VM. Gives what clients need, of which nothing
//! is recorded yet. Errors: NotFound with code {"NO_ADDRESS"}; those of makeTlsKit() and withDisc().
[[nodiscard]] Task<TlsFiles> handOverTls(std::shared_ptr<xapi::Session> session, TlsHandoverRequest request,
                                         DiscVisit visit, Patience patience);

} // namespace xsc::guest
