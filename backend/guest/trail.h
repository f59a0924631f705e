// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/explain.h"

#include <memory>
#include <optional>

namespace xsc::guest {

//! One address that was tried.
struct Tried
{
    QString address;
    net::SightingPtr seen = std::make_shared<net::Sighting>();
    //! As the network tells it; Cancelled when another address was quicker, none while it is under way.
    std::optional<Error> failure{};
};

//! What Guest::connect() has tried and seen, for those who want to tell more than whether it worked. Filled
//! in as it goes.
struct Trail
{
    QList<std::shared_ptr<Tried>> tried; //!< in the order of their start

    std::shared_ptr<Tried> begin(const QString &address);
    void giveUp(const Error &why);
    //! The address that got furthest: what was seen there, or nothing.
    [[nodiscard]] net::Sighting furthest() const;
};
using TrailPtr = std::shared_ptr<Trail>;

//! Notes how the attempt has ended, and explains a failure by what was seen.
template <class T>
Result<T> noted(Tried &at, Result<T> result, const GuestSettings &settings)
{
    if (result)
        return result;
    at.failure = result.error();
    return fail(explainConnect(result.error(), settings, *at.seen));
}

//! The same for all attempts together: time that ran out is told of those still under way.
template <class T>
Result<T> noted(Trail &trail, Result<T> result, const GuestSettings &settings)
{
    if (result || !result.error().code.isEmpty())
        return result;
    trail.giveUp(result.error());
    return fail(explainConnect(result.error(), settings, trail.furthest()));
}

} // namespace xsc::guest
