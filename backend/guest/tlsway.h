// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/credentials.h"
#include "guest/trail.h"
#include "net/stream.h"

#include <memory>

namespace xsc::guest {

//! Error: TLS_OWN_EXPIRED, when our certificate is not valid at this time; no engine needs to be asked then.
[[nodiscard]] Result<> checkOwnDates(const TlsFiles &files, const GuestSettings &settings);
//! A refusal of our certificate, with a line about that among what was seen.
[[nodiscard]] Error withOwnCertificate(Error error, const TlsFiles &files);

//! TLS connections to one VM's engine. Remembers the address that answered.
class TlsWay : public std::enable_shared_from_this<TlsWay>
{
public:
    TlsWay(GuestSettings settings, TlsFiles files);

    //! Finds an address that answers and shows the right certificate.
    [[nodiscard]] Task<> reach(TrailPtr trail, Patience patience);
    //! A new connection; the first one after reach() is already there.
    [[nodiscard]] Task<net::StreamPtr> open(Patience patience);

private:
    struct Reached
    {
        QString address;
        net::StreamPtr stream;
    };
    static Task<Reached> dial(GuestSettings settings, TlsFiles files, std::shared_ptr<Tried> at,
                              Patience patience);
    static Task<Reached> firstDial(GuestSettings settings, TlsFiles files, std::shared_ptr<Tried> at,
                                   Patience patience);
    static Task<net::StreamPtr> dialAgain(std::shared_ptr<TlsWay> self, Patience patience);

    GuestSettings m_settings;
    TlsFiles m_files;
    QString m_address;
    net::StreamPtr m_spare;
};

} // namespace xsc::guest
